import { type RefObject, useEffect } from 'react'
import { indexOf } from '../../shared/diagram/queries'
import type { Point } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { sizeOf } from '../../shared/drawing/sizes'
import { type AddNodeArgs, addNode, nodeOfItem } from '../../shared/editor/commands/add-node'
import { insertBetween } from '../../shared/editor/commands/insert-between'
import type { Item } from '../../shared/editor/item'
import { placeOwnTemplate } from '../palette/own-templates'
import { noteRecent } from '../palette/recent'
import { editorState, run } from '../store/editor-store'
import { useView } from '../store/view-store'
import { canvasControl, toDiagramPoint } from './canvas-control'
import { dropOfItem } from './drop-meaning'
import { setInteraction, useInteraction } from './interaction-store'
import { lineUnder } from './line-under'

const GRID = 8

/** Shows what dropping a carried item means while it is over the canvas, and places it when it is let go there. */
export function useCarriedDrop(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const isOver = (event: PointerEvent) => {
      const element = document.elementFromPoint(event.clientX, event.clientY)
      return region.current?.contains(element) ?? false
    }
    const onMove = (event: PointerEvent) => {
      const { carrying } = useInteraction.getState()
      if (!carrying || !('item' in carrying)) return
      const point = toDiagramPoint({ x: event.clientX, y: event.clientY })
      const drop = isOver(event) ? dropOfItem(editorState().diagram, carrying.item, point, lineUnder(event)) : undefined
      setInteraction({ drop })
    }
    const onUp = (event: PointerEvent) => {
      const { carrying, drop } = useInteraction.getState()
      if (!carrying || !isOver(event) || drop?.refusal !== undefined) return
      const at = toDiagramPoint({ x: event.clientX, y: event.clientY })
      if ('own' in carrying) placeOwnTemplate(carrying.own, at)
      else placeItem(carrying.item, at, drop?.between)
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp, true)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp, true)
    }
  }, [region])
}

/** Places an item with its middle at a point, in the container that lies there; between the ends of a line where one is named. */
export function placeItem(item: Item, point: Point, between?: string): void {
  const args = argsOfPlacing(item, point)
  if (!args) return
  if (between === undefined) run(addNode, args)
  else run(insertBetween, { ...args, between })
  noteRecent(item)
  canvasControl().focus()
}

/** What placing an item with its middle at a point says to a command; undefined: it may not lie there. */
export function argsOfPlacing(item: Item, point: Point): AddNodeArgs | undefined {
  const { diagram } = editorState()
  const { container, refusal } = dropOfItem(diagram, item, point)
  if (refusal !== undefined) return undefined
  const origin = container === undefined ? { x: 0, y: 0 } : (absoluteRects(diagram).get(container) ?? { x: 0, y: 0 })
  const size = sizeOf(nodeOfItem(diagram, { item, position: point }), indexOf(diagram))
  const position = snapped({ x: point.x - origin.x - size.width / 2, y: point.y - origin.y - size.height / 2 })
  return { item, position, takesIn: true, ...(container !== undefined && { parent: container }) }
}

function snapped(point: Point): Point {
  if (!useView.getState().snap) return point
  return { x: Math.round(point.x / GRID) * GRID, y: Math.round(point.y / GRID) * GRID }
}

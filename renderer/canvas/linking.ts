import { indexOf, isFoldedAway } from '../../shared/diagram/queries'
import type { Diagram, DiagramNode, Point } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { containsPoint, inflate } from '../../shared/drawing/rect'
import { shapeOf } from '../../shared/drawing/shapes'
import { connect } from '../../shared/editor/commands/connect'
import { likelyKinds } from '../../shared/relations/likely-kinds'
import { editorState, run } from '../store/editor-store'
import { toDiagramPoint } from './canvas-control'
import { setInteraction, useInteraction } from './interaction-store'

const REACH_PX = 8

/** Begins a line at a node; it follows the pointer until that is let go. Escape gives up. */
export function startLinking(source: string, screen: Point): void {
  setInteraction({ linking: { source, screen, to: toDiagramPoint(screen) } })
  const onMove = (event: PointerEvent) => {
    const pointer = { x: event.clientX, y: event.clientY }
    const to = toDiagramPoint(pointer)
    const target = nodeUnder(editorState().diagram, to, source)
    setInteraction({ linking: { source, to, screen: pointer, ...(target && { target: target.id }) } })
  }
  const stop = () => {
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onUp)
    window.removeEventListener('keydown', onKey, true)
    setInteraction({ linking: undefined })
  }
  const onUp = (event: PointerEvent) => {
    const target = useInteraction.getState().linking?.target
    stop()
    const at = { x: event.clientX, y: event.clientY }
    if (target !== undefined) finishLink(source, target, at)
    else if (isOverCanvas(at)) setInteraction({ quickAdd: { at, source } })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    stop()
  }
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', onUp)
  window.addEventListener('keydown', onKey, true)
}

function isOverCanvas({ x, y }: Point): boolean {
  return document.elementFromPoint(x, y)?.closest('#canvas') !== null
}

/** Ends a line at a node: one possibility is drawn at once; several, or none, are put to the user at the pointer. */
export function finishLink(source: string, target: string, at: Point): void {
  const index = indexOf(editorState().diagram)
  const [from, to] = [index.node(source), index.node(target)]
  if (!from || !to) return
  const [only, ...others] = likelyKinds(from, to)
  if (only && others.length === 0) run(connect, { kind: only.id, source, target })
  else setInteraction({ chooser: { source, target, at } })
}

/** The node a line would end at: a card before the frame it lies in. */
export function nodeUnder(diagram: Diagram, point: Point, except: string): DiagramNode | undefined {
  const index = indexOf(diagram)
  const rects = absoluteRects(diagram)
  const under = diagram.nodes.filter((node) => {
    const rect = rects.get(node.id)
    return (
      node.id !== except &&
      rect !== undefined &&
      !isFoldedAway(index, node.id) &&
      containsPoint(inflate(rect, shapeOf(node, index) === 'frame' ? 0 : REACH_PX), point)
    )
  })
  const depth = (node: DiagramNode) => index.ancestors(node.id).length + (shapeOf(node, index) === 'frame' ? 0 : 1000)
  // From inside a container a line to that very container is seldom meant; its border still works.
  const inside = new Set(index.ancestors(except).map((node) => node.id))
  return under.filter((node) => !inside.has(node.id)).sort((a, b) => depth(b) - depth(a))[0]
}

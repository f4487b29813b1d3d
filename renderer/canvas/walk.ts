import { indexOf } from '../../shared/diagram/queries'
import type { Diagram, DiagramNode } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { type Direction, neighbourOf } from '../../shared/drawing/neighbour'
import { inReadingOrder } from '../../shared/drawing/reading-order'
import { shownAt } from '../../shared/drawing/shown-at'
import { descriptionOf } from '../../shared/editor/announcement'
import { announce } from '../shell/announce'
import { editorState, select } from '../store/editor-store'
import { useView } from '../store/view-store'
import { canvasControl } from './canvas-control'

/** Selects the next node in reading order, and says which. Leaves the canvas at its ends: false. */
export function walk(direction: 1 | -1): boolean {
  const { selection } = editorState()
  const shown = shownNow()
  const rects = absoluteRects(shown)
  const order = inReadingOrder(shown.nodes, rects)
  const at = order.findIndex((node) => node.id === selection.nodes[0])
  const next = order[at < 0 ? (direction > 0 ? 0 : order.length - 1) : at + direction]
  if (!next) return false
  goTo(next)
  return true
}

/** Selects the nearest node in a direction that is neither around nor inside the selected one. */
export function goToNeighbour(direction: Direction): boolean {
  const shown = shownNow()
  const rects = absoluteRects(shown)
  const index = indexOf(shown)
  const [id] = editorState().selection.nodes
  const from = rects.get(id ?? '')
  if (id === undefined || !from) return walk(1)
  const around = new Set(index.ancestors(id).map((node) => node.id))
  const isApart = (node: DiagramNode) =>
    !around.has(node.id) && !index.ancestors(node.id).some((ancestor) => ancestor.id === id)
  const among = shown.nodes.filter(isApart).map((node) => node.id)
  const next = index.node(neighbourOf(rects, from, direction, among) ?? '')
  if (next) goTo(next)
  return true
}

function shownNow(): Diagram {
  return shownAt(editorState().diagram, useView.getState().level)
}

function goTo(node: DiagramNode): void {
  select({ nodes: [node.id] })
  canvasControl().reveal([node.id])
  announce(descriptionOf(editorState().diagram, node), 'place')
}

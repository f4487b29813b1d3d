import { type DiagramIndex, indexOf } from '../diagram/queries'
import type { Diagram, DiagramNode, Point } from '../diagram/types'
import { containsPoint, containsRect, overlaps, type Rect, unionOf } from './rect'
import { mayHold, shapeOf } from './shapes'
import { sizeOf } from './sizes'

/** Where every node stands, by id, measured from the diagram's origin. */
export type Rects = ReadonlyMap<string, Rect>

const remembered = new WeakMap<Diagram, Rects>()

/** The rectangles of all nodes. Built once per diagram object. A node whose parent is missing stands in the diagram itself. */
export function absoluteRects(diagram: Diagram): Rects {
  const known = remembered.get(diagram)
  if (known) return known
  const index = indexOf(diagram)
  const rects = new Map<string, Rect>()
  for (const node of diagram.nodes) rects.set(node.id, { ...originOf(node, index), ...sizeOf(node, index) })
  remembered.set(diagram, rects)
  return rects
}

function originOf(node: DiagramNode, index: DiagramIndex): Point {
  let { x, y } = node.position
  for (const ancestor of index.ancestors(node.id)) {
    x += ancestor.position.x
    y += ancestor.position.y
  }
  return { x, y }
}

/** The rectangle around everything; undefined for an empty diagram. */
export function diagramBounds(diagram: Diagram): Rect | undefined {
  return unionOf(absoluteRects(diagram).values())
}

/**
 * The innermost node that may hold others under a point; undefined: the diagram itself.
 * `except` and what lies inside it are passed over, so that a dragged frame does not find itself.
 */
export function containerAt(diagram: Diagram, point: Point, except: ReadonlySet<string> = new Set()) {
  const index = indexOf(diagram)
  const rects = absoluteRects(diagram)
  let found: { node: DiagramNode; depth: number } | undefined
  for (const node of diagram.nodes) {
    const rect = rects.get(node.id)
    if (!rect || !mayHold(node) || !containsPoint(rect, point)) continue
    const ancestors = index.ancestors(node.id)
    if (except.has(node.id) || ancestors.some((ancestor) => except.has(ancestor.id))) continue
    // A later sibling lies on top of an earlier one.
    if (!found || ancestors.length >= found.depth) found = { node, depth: ancestors.length }
  }
  return found?.node
}

/** Nodes that touch a rectangle, in document order; frames only when they lie in it wholly, as when a selection is drawn. */
export function nodesIn(diagram: Diagram, area: Rect): DiagramNode[] {
  const index = indexOf(diagram)
  const rects = absoluteRects(diagram)
  return diagram.nodes.filter((node) => {
    const rect = rects.get(node.id)
    if (!rect || !overlaps(rect, area)) return false
    return shapeOf(node, index) !== 'frame' || containsRect(area, rect)
  })
}

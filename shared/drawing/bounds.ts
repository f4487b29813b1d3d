import { type DiagramIndex, indexOf, isFoldedAway, standInOf } from '../diagram/queries'
import type { Diagram, DiagramNode, Point } from '../diagram/types'
import { containsPoint, containsRect, overlaps, type Rect, unionOf } from './rect'
import { mayHold, shapeOf } from './shapes'
import { sizeOf } from './sizes'

/** Where every node stands, by id, measured from the diagram's origin. */
export type Rects = ReadonlyMap<string, Rect>

const remembered = new WeakMap<Diagram, Rects>()
interface Measured {
  readonly diagram: Diagram
  readonly rects: Rects
}

/** What was measured last, of as many diagrams as are drawn side by side: a change of few nodes builds on it. */
let latest: readonly Measured[] = []
const MOST_LATEST = 2

/**
 * The rectangles of all nodes. Built once per diagram object; a rectangle that a change left alone mostly stays the same
 * object. A node whose parent is missing stands in the diagram itself; one in a collapsed container where that one's card does.
 */
export function absoluteRects(diagram: Diagram): Rects {
  const known = remembered.get(diagram)
  if (known) return known
  const before = latest.find((each) => each.diagram.nodes.length === diagram.nodes.length)
  const rects = (before && rectsAfter(before, diagram)) ?? allRects(diagram)
  latest = [{ diagram, rects }, ...latest.filter((each) => each !== before)].slice(0, MOST_LATEST)
  remembered.set(diagram, rects)
  return rects
}

function allRects(diagram: Diagram): Rects {
  const index = indexOf(diagram)
  return new Map(diagram.nodes.map((node) => [node.id, rectOf(node, index)]))
}

function rectOf(node: DiagramNode, index: DiagramIndex): Rect {
  const drawn = (node.parent === undefined ? undefined : standInOf(index, node.id)) ?? node
  return { ...originOf(drawn, index), ...sizeOf(drawn, index) }
}

/** The rectangles after a change of few nodes that left all ids and parents; undefined: it was another change. */
function rectsAfter(before: Measured, diagram: Diagram): Rects | undefined {
  const changed = changedNodes(before.diagram.nodes, diagram.nodes)
  if (!changed) return undefined
  if (changed.length === 0) return before.rects
  const index = indexOf(diagram)
  const affected = new Map<string, DiagramNode>()
  const addInner = (node: DiagramNode) => {
    if (affected.has(node.id)) return
    affected.set(node.id, node)
    for (const child of index.children(node.id)) addInner(child)
  }
  for (const node of changed) addInner(node)
  for (const node of changed) for (const ancestor of index.ancestors(node.id)) affected.set(ancestor.id, ancestor)
  const rects = new Map(before.rects)
  for (const node of affected.values()) {
    const rect = rectOf(node, index)
    const old = rects.get(node.id)
    if (!old || !sameRect(old, rect)) rects.set(node.id, rect)
  }
  return rects
}

function changedNodes(before: readonly DiagramNode[], after: readonly DiagramNode[]): DiagramNode[] | undefined {
  if (before.length !== after.length) return undefined
  const changed: DiagramNode[] = []
  for (let i = 0; i < after.length; i++) {
    const [old, node] = [before[i], after[i]]
    if (old === node) continue
    if (!old || !node || old.id !== node.id || old.parent !== node.parent) return undefined
    changed.push(node)
    if (changed.length > after.length / 4) return undefined
  }
  return changed
}

function sameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
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
 * `except` and what lies inside it are passed over, so that a dragged frame does not find itself; so is what is not drawn.
 */
export function containerAt(diagram: Diagram, point: Point, except: ReadonlySet<string> = new Set()) {
  const index = indexOf(diagram)
  const rects = absoluteRects(diagram)
  let found: { node: DiagramNode; depth: number } | undefined
  for (const node of diagram.nodes) {
    const rect = rects.get(node.id)
    if (!rect || !containsPoint(rect, point) || !mayHold(node)) continue
    const ancestors = index.ancestors(node.id)
    if (except.has(node.id) || ancestors.some((ancestor) => ancestor.collapsed || except.has(ancestor.id))) continue
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
    if (!rect || !overlaps(rect, area) || isFoldedAway(index, node.id)) return false
    return shapeOf(node, index) !== 'frame' || containsRect(area, rect)
  })
}

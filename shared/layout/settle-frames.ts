import { type DiagramIndex, indexOf } from '../diagram/queries'
import type { Diagram, DiagramNode } from '../diagram/types'
import { overlaps, type Rect } from '../drawing/rect'
import { FRAME, sizeOf } from '../drawing/sizes'
import { isPinned } from './arrange'
import { nearestFreePlace } from './free-place'
import { applyPlaces, type NodePlace, type Positions } from './positions'

/**
 * Frames that grew because something in them moved may now cover their neighbours: the neighbours step aside,
 * from the innermost frames outwards. Gives the places with those steps added. `changed`: the diagram after a change by which
 * frames grew; absent: only the places make them grow.
 */
export function settleFrames(diagram: Diagram, places: Positions, changed: Diagram = diagram): Positions {
  const settled = new Map<string, NodePlace>(places)
  const before = indexOf(diagram)
  const parents = [...new Set(diagram.nodes.map((node) => node.parent))]
  const depth = (id: string | undefined) => (id === undefined ? -1 : before.ancestors(id).length)
  parents.sort((a, b) => depth(b) - depth(a))
  for (const parent of parents) settleChildren(parent, before, indexOf(applyPlaces(changed, settled)), settled)
  return settled
}

function settleChildren(
  parent: string | undefined,
  before: DiagramIndex,
  after: DiagramIndex,
  settled: Map<string, NodePlace>,
): void {
  const children = after.children(parent)
  const rects = new Map(children.map((node) => [node.id, localRect(node, after)]))
  const grown = children.filter((node) => hasGrown(node.id, before, after))
  if (grown.length === 0) return
  const least = parent === undefined ? undefined : { x: FRAME.padding, y: FRAME.paddingTop }
  // What grew comes first and stays; a grown frame that would cover another grown one steps aside like the rest.
  const ordered = [...grown, ...children.filter((node) => !grown.includes(node))]
  const standing: DiagramNode[] = []
  for (const node of ordered) {
    const rect = rects.get(node.id)
    const isCovered = (other: DiagramNode) => covers(other, node, rects) && !coveredBefore(other, node, before)
    if (rect && !isPinned(node, after) && standing.some(isCovered)) {
      const others = children.filter((other) => other !== node).flatMap((other) => rects.get(other.id) ?? [])
      const corner = nearestFreePlace(rect, others, least)
      rects.set(node.id, { ...rect, ...corner })
      settled.set(node.id, { ...settled.get(node.id), position: corner, ...(node.size ? { size: node.size } : {}) })
    }
    standing.push(node)
  }
}

function localRect(node: DiagramNode, index: DiagramIndex): Rect {
  return { ...node.position, ...sizeOf(node, index) }
}

function hasGrown(id: string, before: DiagramIndex, after: DiagramIndex): boolean {
  const [old, now] = [before.node(id), after.node(id)]
  if (!old || !now || after.children(id).length === 0) return false
  const [oldSize, newSize] = [sizeOf(old, before), sizeOf(now, after)]
  return newSize.width > oldSize.width || newSize.height > oldSize.height
}

function covers(a: DiagramNode, b: DiagramNode, rects: ReadonlyMap<string, Rect>): boolean {
  const [one, other] = [rects.get(a.id), rects.get(b.id)]
  return one !== undefined && other !== undefined && overlaps(one, other)
}

function coveredBefore(a: DiagramNode, b: DiagramNode, before: DiagramIndex): boolean {
  const [one, other] = [before.node(a.id), before.node(b.id)]
  return one !== undefined && other !== undefined && overlaps(localRect(one, before), localRect(other, before))
}

import type { DiagramNode, Point } from '../diagram/types'
import { centerOf, overlaps, type Rect, unionOf } from '../drawing/rect'
import { FRAME, sizeOf } from '../drawing/sizes'
import { type Arrangement, arrangeInside, isPinned } from './arrange'
import { arrangeSiblings } from './arrange-siblings'
import { singleBlock } from './blocks'
import { nearestFreePlace } from './free-place'

/**
 * Arranges only these nodes. One frame alone: what lies in it. Several nodes: those with a common parent among themselves,
 * around the middle of where they stood, or as near to it as is free. What lies in them stays as it is.
 */
export async function arrangePart(ids: readonly string[], run: Arrangement): Promise<void> {
  const wanted = new Set(ids)
  const nodes = run.index.diagram.nodes.filter((node) => wanted.has(node.id))
  const [only] = nodes
  if (nodes.length === 1 && only && run.index.children(only.id).length > 0) {
    if (!only.locked) await arrangeInside(only.id, run)
    return
  }
  const outermost = nodes.filter((node) => !run.index.ancestors(node.id).some((ancestor) => wanted.has(ancestor.id)))
  const parents = new Set(outermost.map((node) => node.parent))
  for (const parent of parents)
    await arrangeGroup(
      outermost.filter((node) => node.parent === parent),
      run,
    )
}

async function arrangeGroup(group: readonly DiagramNode[], run: Arrangement): Promise<void> {
  const free = group.filter((node) => !isPinned(node, run.index))
  const before = unionOf(free.map((node) => localRect(node, run)))
  if (!before || free.length < 2) return
  const singles = new Map(free.map((node) => [node.id, singleBlock(node.id, sizeOf(node, run.index))]))
  const rects = await arrangeSiblings(free, singles, run)
  const after = unionOf(rects.values())
  if (!after) return
  const middle = centerOf(before)
  const wished = { ...after, x: Math.round(middle.x - after.width / 2), y: Math.round(middle.y - after.height / 2) }
  const moving = new Set(free.map((node) => node.id))
  const corner = nearestFreePlace(wished, othersBeside(free[0], moving, run), leastCorner(free[0]?.parent))
  for (const node of free) {
    const rect = rects.get(node.id)
    if (!rect) continue
    const position = { x: rect.x - after.x + corner.x, y: rect.y - after.y + corner.y }
    run.places.set(node.id, { position, ...(node.size ? { size: node.size } : {}) })
  }
}

/** Moves nodes that lie on an earlier sibling to the nearest free place beside what they are joined with. */
export function arrangeNew(run: Arrangement): void {
  const { index } = run
  const settled = new Map<string | undefined, Rect[]>()
  const placeOf = (node: DiagramNode) => ({ ...localRect(node, run), ...run.places.get(node.id)?.position })
  for (const node of index.diagram.nodes) {
    const taken = settled.get(node.parent) ?? []
    settled.set(node.parent, taken)
    const rect = placeOf(node)
    const isFree = isPinned(node, index) || taken.every((other) => !overlaps(other, rect))
    const position = isFree ? rect : nearestFreePlace(wishedPlace(node, rect, run), taken, leastCorner(node.parent))
    taken.push({ ...rect, x: position.x, y: position.y })
    if (!isFree)
      run.places.set(node.id, { position: { x: position.x, y: position.y }, ...(node.size ? { size: node.size } : {}) })
  }
}

/** Beside the first settled sibling a line joins it with; else where it is. */
function wishedPlace(node: DiagramNode, rect: Rect, run: Arrangement): Rect {
  for (const connection of run.index.connectionsOf(node.id)) {
    const isSource = connection.source === node.id
    const other = run.index.node(isSource ? connection.target : connection.source)
    if (!other || other.parent !== node.parent || other.id === node.id) continue
    const beside = { ...localRect(other, run), ...run.places.get(other.id)?.position }
    const x = isSource ? beside.x - rect.width - 96 : beside.x + beside.width + 96
    return { ...rect, x, y: beside.y }
  }
  return rect
}

function localRect(node: DiagramNode, run: Arrangement): Rect {
  return { ...node.position, ...sizeOf(node, run.index) }
}

function othersBeside(node: DiagramNode | undefined, moving: ReadonlySet<string>, run: Arrangement): Rect[] {
  return run.index
    .children(node?.parent)
    .filter((sibling) => !moving.has(sibling.id))
    .map((sibling) => localRect(sibling, run))
}

/** In a frame nothing may stand on the title or over the edge. */
function leastCorner(parent: string | undefined): Point | undefined {
  return parent === undefined ? undefined : { x: FRAME.padding, y: FRAME.paddingTop }
}

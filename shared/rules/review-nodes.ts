import { indexOf } from '../diagram/queries'
import type { DiagramNode } from '../diagram/types'
import { absoluteRects } from '../drawing/bounds'
import type { Json } from '../template/json'
import { markOfResource, type ResourceValue } from './resource-differences'
import type { ReviewGround, ReviewItem } from './review'

/** What became of the nodes, in reading order, and how many only moved. */
export function reviewNodes(ground: ReviewGround): { items: ReviewItem[]; moved: number } {
  const { before, merged } = ground
  const earlier = new Map(before.diagram.nodes.map((node) => [merged.nodeIds.get(node.id) ?? node.id, node]))
  const later = indexOf(ground.after.diagram)
  let moved = 0
  const items = merged.diagram.nodes.flatMap((node): ReviewItem[] => {
    const [old, fresh] = [earlier.get(node.id), later.node(node.id)]
    const item = itemOf(ground, node, old, fresh)
    if (!item && old && fresh && isMoved(old, fresh)) moved += 1
    return item ? [item] : []
  })
  const rects = absoluteRects(merged.diagram)
  const placeOf = ({ node = '' }: ReviewItem) => rects.get(node) ?? { x: 0, y: 0 }
  items.sort((a, b) => {
    const [p, q] = [placeOf(a), placeOf(b)]
    return Math.round(p.y / 64) - Math.round(q.y / 64) || p.x - q.x
  })
  return { items, moved }
}

function isMoved(old: DiagramNode, fresh: DiagramNode): boolean {
  const [p, q] = [old.position, fresh.position]
  return p.x !== q.x || p.y !== q.y || old.size?.width !== fresh.size?.width || old.size?.height !== fresh.size?.height
}

function itemOf(
  ground: ReviewGround,
  node: DiagramNode,
  old: DiagramNode | undefined,
  fresh: DiagramNode | undefined,
): ReviewItem | undefined {
  const base = {
    key: `node ${node.id}`,
    what: 'node' as const,
    node: node.id,
    name: nameOf(node),
    about: aboutOf(node),
    losesData: false,
    values: [],
  }
  if (!old) return { ...base, mark: 'added' }
  const lost = old.kind === 'resource' ? ground.resources.get(old.logicalId) : undefined
  if (!fresh) return { ...base, mark: 'removed', losesData: lost?.losesData ?? false }
  if (old.kind === 'resource' && fresh.kind === 'resource' && old.logicalId !== fresh.logicalId) {
    const renamed = { path: ['Logical id'], before: old.logicalId, after: fresh.logicalId, replaces: 'yes' as const }
    const values = [renamed, ...drawnValues(ground, old, fresh)]
    return { ...base, mark: 'replaced', losesData: lost?.losesData ?? false, values }
  }
  const written = fresh.kind === 'resource' ? ground.resources.get(fresh.logicalId) : undefined
  const values = [...drawnValues(ground, old, fresh), ...(written?.values ?? [])]
  if (values.length === 0) return undefined
  return {
    ...base,
    mark: written ? markOfResource(written) : 'changed',
    losesData: written?.losesData ?? false,
    values,
  }
}

/** What differs of a node beside what it writes into the template. */
function drawnValues({ merged, before }: ReviewGround, old: DiagramNode, fresh: DiagramNode): ResourceValue[] {
  const parentOf = (id: string | undefined) => (id === undefined ? undefined : (merged.nodeIds.get(id) ?? id))
  const oldIndex = indexOf(before.diagram)
  const index = indexOf(merged.diagram)
  const named = (node: DiagramNode | undefined): Json | undefined => node && nameOf(node)
  const oldParent = old.parent === undefined ? undefined : oldIndex.node(old.parent)
  const freshParent = fresh.parent === undefined ? undefined : index.node(fresh.parent)
  const container =
    parentOf(old.parent) === fresh.parent ? [] : [drawnValue('Container', named(oldParent), named(freshParent))]
  return [
    ...changed('Label', old.label, fresh.label),
    ...changed('Notes', old.notes, fresh.notes),
    ...(old.kind === 'frame' && fresh.kind === 'frame' ? changed('Value', old.value, fresh.value) : []),
    ...container,
  ]
}

function changed(name: string, before: string | undefined, after: string | undefined): ResourceValue[] {
  return (before ?? '') === (after ?? '') ? [] : [drawnValue(name, before, after)]
}

function drawnValue(name: string, before: Json | undefined, after: Json | undefined): ResourceValue {
  return {
    path: [name],
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    replaces: 'no',
  }
}

/** What a node is called in a review. */
export function nameOf(node: DiagramNode): string {
  return node.label || (node.kind === 'resource' ? node.logicalId : node.id)
}

function aboutOf(node: DiagramNode): string {
  if (node.kind === 'resource') return node.type
  if (node.kind === 'frame') return `Frame: ${node.frame}`
  return node.kind === 'actor' ? `Actor: ${node.actor}` : node.kind === 'note' ? 'Note' : ''
}

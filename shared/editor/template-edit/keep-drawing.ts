import { nextIds } from '../../diagram/next-id'
import { indexOf } from '../../diagram/queries'
import type { Connection, Diagram, DiagramNode, Placement, ResourceNode } from '../../diagram/types'
import { labelFor } from '../../importing/cloudformation/labels'
import { connectionKindOf } from '../../relations/connections'
import { placeBetween } from './place-between'

/** A diagram read from a template, drawn like one that was there before. */
export interface KeptDrawing {
  readonly diagram: Diagram
  /** Nodes that have no place yet: new ones, and those that are now in another container. */
  readonly unplaced: readonly string[]
}

/**
 * Draws `read`, which says what a template says, like `before`: nodes that stand for the same logical id keep id, place, size,
 * label and notes; frames, actors and notes stay, and with them the lines that write nothing.
 */
export function keepDrawing(before: Diagram, read: Diagram): KeptDrawing {
  const ids = idsFor(before, read)
  const all = read.nodes.map((node) => withIds(node, ids))
  const plain = before.nodes.filter((node) => node.kind !== 'resource')
  const nodeIds = new Set([...all, ...plain].map(({ id }) => id))
  const drawn = all.map((node) => drawnLike(node, before, nodeIds, all))
  const nodes = inOrderOf(before, [...drawn, ...plain.map((node) => withoutLostParent(node, nodeIds))])
  const connections = keepConnections(before, read, ids, nodeIds)
  const diagram = { ...before, nodes, connections, template: read.template }
  const old = indexOf(before)
  const unplaced = drawn.filter(({ id, parent }) => !old.node(id) || old.node(id)?.parent !== parent)
  return { diagram: placeBetween(before, diagram, unplaced), unplaced: unplaced.map(({ id }) => id) }
}

/** Which id each node that was read has from now on. */
function idsFor(before: Diagram, read: Diagram): ReadonlyMap<string, string> {
  const known = indexOf(before)
  const fresh = nextIds(before, 'n', read.nodes.length)
  return new Map(
    read.nodes.map((node, i) => {
      const same = node.kind === 'resource' ? known.byLogicalId(node.logicalId) : undefined
      return [node.id, same?.id ?? fresh[i] ?? node.id]
    }),
  )
}

function withIds(node: DiagramNode, ids: ReadonlyMap<string, string>): ResourceNode {
  const { id, parent, placements, ...rest } = node as ResourceNode
  const follow = (placement: Placement): Placement =>
    placement.container === undefined
      ? placement
      : { ...placement, container: ids.get(placement.container) ?? placement.container }
  return {
    id: ids.get(id) ?? id,
    ...rest,
    ...(parent !== undefined && { parent: ids.get(parent) ?? parent }),
    ...(placements && { placements: placements.map(follow) }),
  }
}

function drawnLike(
  node: ResourceNode,
  before: Diagram,
  nodeIds: ReadonlySet<string>,
  all: readonly ResourceNode[],
): ResourceNode {
  const old = indexOf(before).resource(node.id)
  if (!old) return node
  const { size: _size, parent: _parent, label, ...meaning } = node
  const { position, size, locked, notes } = old
  const isNamedByTemplate = old.label === labelFor(old.logicalId, old.properties)
  const parent = keptParent(node, old, before, nodeIds, all)
  return {
    ...meaning,
    label: isNamedByTemplate ? label : old.label,
    position,
    ...(size && { size }),
    ...(locked !== undefined && { locked }),
    ...(notes !== undefined && { notes }),
    ...(parent !== undefined && { parent }),
  }
}

/** Frames between a node and its container are the drawing's; the container itself is what the template says. */
function keptParent(
  node: ResourceNode,
  old: ResourceNode,
  before: Diagram,
  nodeIds: ReadonlySet<string>,
  all: readonly ResourceNode[],
): string | undefined {
  if (old.parent === undefined || !nodeIds.has(old.parent)) return node.parent
  const around = indexOf(before)
    .ancestors(old.id)
    .find(({ kind }) => kind === 'resource')
  const isOnlyDrawnThere = node.parent === undefined && (old.placements ?? []).length === 0
  const isCircle = isInside(old.parent, node.id, all)
  return !isCircle && (around?.id === node.parent || isOnlyDrawnThere) ? old.parent : node.parent
}

function isInside(id: string, container: string, all: readonly ResourceNode[]): boolean {
  const parents = new Map(all.map((each) => [each.id, each.parent]))
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === container) return true
    seen.add(at)
  }
  return false
}

function withoutLostParent(node: DiagramNode, nodeIds: ReadonlySet<string>): DiagramNode {
  if (node.parent === undefined || nodeIds.has(node.parent)) return node
  const { parent: _gone, ...rest } = node
  return rest
}

/** Nodes that were there keep their order, and with it the order in which they are drawn and written. */
function inOrderOf(before: Diagram, nodes: readonly DiagramNode[]): DiagramNode[] {
  const place = new Map(before.nodes.map(({ id }, i) => [id, i]))
  const rank = (node: DiagramNode) => place.get(node.id) ?? before.nodes.length
  return [...nodes].sort((a, b) => rank(a) - rank(b))
}

function keepConnections(
  before: Diagram,
  read: Diagram,
  ids: ReadonlyMap<string, string>,
  nodeIds: ReadonlySet<string>,
): Connection[] {
  const open = new Map(before.connections.map((each) => [endsKey(each), each]))
  const fresh = nextIds(before, 'c', read.connections.length)
  const found = read.connections.map((each, i): Connection => {
    const source = ids.get(each.source) ?? each.source
    const target = ids.get(each.target) ?? each.target
    const old = open.get(endsKey({ ...each, source, target }))
    open.delete(endsKey({ ...each, source, target }))
    const label = old?.label === undefined ? {} : { label: old.label }
    return { ...each, id: old?.id ?? fresh[i] ?? each.id, source, target, ...label }
  })
  const isDrawnOnly = ({ kind, source, target }: Connection) =>
    nodeIds.has(source) && nodeIds.has(target) && writesNothing(kind, before, source, target)
  return [...found, ...[...open.values()].filter(isDrawnOnly)]
}

function endsKey({ kind, source, target }: Pick<Connection, 'kind' | 'source' | 'target'>): string {
  return `${kind} ${source} ${target}`
}

function writesNothing(kind: string, { nodes }: Diagram, source: string, target: string): boolean {
  const isPlain = nodes.some((node) => (node.id === source || node.id === target) && node.kind !== 'resource')
  return isPlain || connectionKindOf(kind)?.line === 'annotation'
}

import type { Connection, Diagram, DiagramNode, ResourceNode } from './types'

/** Look-ups over one diagram. Built once per diagram object and remembered, so asking twice costs nothing. */
export interface DiagramIndex {
  readonly diagram: Diagram
  node(id: string): DiagramNode | undefined
  resource(id: string): ResourceNode | undefined
  byLogicalId(logicalId: string): ResourceNode | undefined
  /** The nodes drawn directly inside, in document order; without an id: those drawn in the diagram itself. */
  children(id?: string): readonly DiagramNode[]
  /** Connections that start or end at the node. */
  connectionsOf(id: string): readonly Connection[]
  /** The containers around a node, the nearest first. Ends where a parent is missing or comes back to itself. */
  ancestors(id: string): readonly DiagramNode[]
}

const remembered = new WeakMap<Diagram, DiagramIndex>()
/** The parts of the indexes built last, of as many diagrams as are drawn side by side: a change of few nodes builds on them. */
let latest: readonly Parts[] = []
const MOST_LATEST = 2

/** The index of a diagram. */
export function indexOf(diagram: Diagram): DiagramIndex {
  const known = remembered.get(diagram)
  if (known) return known
  const before = latest.find(({ list }) => list.length === diagram.nodes.length)
  const parts = (before && partsAfter(before, diagram.nodes)) ?? partsOf(diagram.nodes)
  latest = [parts, ...latest.filter((each) => each !== before)].slice(0, MOST_LATEST)
  const index = indexFrom(diagram, parts)
  remembered.set(diagram, index)
  return index
}

interface Parts {
  readonly list: readonly DiagramNode[]
  readonly nodes: ReadonlyMap<string, DiagramNode>
  readonly childrenOf: ReadonlyMap<string | undefined, readonly DiagramNode[]>
}

function partsOf(list: readonly DiagramNode[]): Parts {
  const childrenOf = new Map<string | undefined, DiagramNode[]>()
  for (const node of list) push(childrenOf, node.parent, node)
  return { list, nodes: new Map(list.map((node) => [node.id, node])), childrenOf }
}

/** The parts after a change that left every node's id, place in the list and parent; undefined: it did not. */
function partsAfter(before: Parts, list: readonly DiagramNode[]): Parts | undefined {
  if (before.list === list) return before
  if (before.list.length !== list.length) return undefined
  const changed: DiagramNode[] = []
  for (let i = 0; i < list.length; i++) {
    const [old, node] = [before.list[i], list[i]]
    if (old === node) continue
    if (!old || !node || old.id !== node.id || old.parent !== node.parent) return undefined
    changed.push(node)
  }
  if (changed.length > list.length / 4) return undefined
  const nodes = new Map(before.nodes)
  for (const node of changed) nodes.set(node.id, node)
  const childrenOf = new Map(before.childrenOf)
  for (const parent of new Set(changed.map((node) => node.parent))) {
    const children = childrenOf.get(parent) ?? []
    // Ids may stand twice in a damaged document; each entry is found by its own id only.
    if (new Set(children.map((child) => child.id)).size !== children.length) return undefined
    childrenOf.set(
      parent,
      children.map((child) => nodes.get(child.id) ?? child),
    )
  }
  return { list, nodes, childrenOf }
}

function indexFrom(diagram: Diagram, { nodes, childrenOf }: Parts): DiagramIndex {
  let logicalIds: Map<string, ResourceNode> | undefined
  const node = (id: string) => nodes.get(id)
  return {
    diagram,
    node,
    resource: (id) => asResource(nodes.get(id)),
    byLogicalId: (logicalId) => {
      logicalIds ??= new Map(diagram.nodes.filter(isResource).map((each) => [each.logicalId, each]))
      return logicalIds.get(logicalId)
    },
    children: (id) => childrenOf.get(id) ?? [],
    connectionsOf: (id) => connectionsByEnd(diagram.connections).get(id) ?? [],
    ancestors: (id) => ancestorsOf(id, node),
  }
}

const rememberedEnds = new WeakMap<readonly Connection[], Map<string, Connection[]>>()

function connectionsByEnd(connections: readonly Connection[]): Map<string, Connection[]> {
  const known = rememberedEnds.get(connections)
  if (known) return known
  const byEnd = new Map<string, Connection[]>()
  for (const connection of connections) {
    push(byEnd, connection.source, connection)
    if (connection.target !== connection.source) push(byEnd, connection.target, connection)
  }
  rememberedEnds.set(connections, byEnd)
  return byEnd
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function ancestorsOf(id: string, node: (id: string) => DiagramNode | undefined): DiagramNode[] {
  const found: DiagramNode[] = []
  const seen = new Set([id])
  let current = node(id)?.parent
  while (current !== undefined && !seen.has(current)) {
    seen.add(current)
    const parent = node(current)
    if (!parent) break
    found.push(parent)
    current = parent.parent
  }
  return found
}

/** Whether a node stands for a resource. */
export function isResource(node: DiagramNode): node is ResourceNode {
  return node.kind === 'resource'
}

function asResource(node: DiagramNode | undefined): ResourceNode | undefined {
  return node?.kind === 'resource' ? node : undefined
}

/** The outermost collapsed container a node lies in or is, whose card is drawn in its place; undefined: it is drawn itself. */
export function standInOf(index: DiagramIndex, id: string): DiagramNode | undefined {
  const node = index.node(id)
  return index.ancestors(id).findLast((ancestor) => ancestor.collapsed) ?? (node?.collapsed ? node : undefined)
}

/** Whether a node is not drawn because a container around it is collapsed. */
export function isFoldedAway(index: DiagramIndex, id: string): boolean {
  return index.ancestors(id).some((ancestor) => ancestor.collapsed)
}

/** Whether `id` is `container` or lies anywhere inside it. */
export function isWithin(index: DiagramIndex, id: string, container: string): boolean {
  return id === container || index.ancestors(id).some((ancestor) => ancestor.id === container)
}

/** The given nodes and everything inside them, in document order. */
export function withDescendants(index: DiagramIndex, ids: Iterable<string>): DiagramNode[] {
  const wanted = new Set(ids)
  return index.diagram.nodes.filter(
    (node) => wanted.has(node.id) || index.ancestors(node.id).some((ancestor) => wanted.has(ancestor.id)),
  )
}

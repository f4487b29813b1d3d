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

/** The index of a diagram. */
export function indexOf(diagram: Diagram): DiagramIndex {
  const known = remembered.get(diagram)
  if (known) return known
  const index = buildIndex(diagram)
  remembered.set(diagram, index)
  return index
}

function buildIndex(diagram: Diagram): DiagramIndex {
  const nodes = new Map(diagram.nodes.map((node) => [node.id, node]))
  const resources = diagram.nodes.filter(isResource)
  const logicalIds = new Map(resources.map((node) => [node.logicalId, node]))
  const childrenOf = new Map<string | undefined, DiagramNode[]>()
  for (const node of diagram.nodes) push(childrenOf, node.parent, node)
  const connections = new Map<string, Connection[]>()
  for (const connection of diagram.connections) {
    for (const end of new Set([connection.source, connection.target])) push(connections, end, connection)
  }
  const node = (id: string) => nodes.get(id)
  return {
    diagram,
    node,
    resource: (id) => asResource(nodes.get(id)),
    byLogicalId: (logicalId) => logicalIds.get(logicalId),
    children: (id) => childrenOf.get(id) ?? [],
    connectionsOf: (id) => connections.get(id) ?? [],
    ancestors: (id) => ancestorsOf(id, node),
  }
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

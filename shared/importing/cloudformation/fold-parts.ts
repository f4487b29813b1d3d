import type { Diagram, ResourceNode } from '../../diagram/types'
import type { JsonObject } from '../../template/json'
import { toPath, valueAt } from '../../template/path'
import { referencesIn } from '../../template/references'
import { resourceNodes } from './candidates'
import { isForOne, PART_OF } from './part-types'
import { ReferenceGraph } from './reference-graph'

/**
 * The diagram with secondary resources as parts of the nodes they serve, word for word: policies with their role, a role with
 * the one function that acts through it, listeners with their load balancer, methods with their API. What lines end at, and
 * what holds other nodes, stays a node.
 */
export function foldParts(diagram: Diagram): Diagram {
  const owners = ownersOf(diagram)
  if (owners.size === 0) return diagram
  const parts = new Map<string, ResourceNode[]>()
  for (const node of resourceNodes(diagram)) {
    const owner = owners.get(node.id)
    if (owner !== undefined) parts.set(owner, [...(parts.get(owner) ?? []), node])
  }
  const nodes = diagram.nodes.filter(({ id }) => !owners.has(id))
  return {
    ...diagram,
    nodes: nodes.map((node) => (node.kind === 'resource' ? withParts(node, parts.get(node.id) ?? []) : node)),
  }
}

/** What each part is part of, in the end: node id → node id. */
function ownersOf(diagram: Diagram): ReadonlyMap<string, string> {
  const nodes = resourceNodes(diagram)
  const graph = new ReferenceGraph(nodes)
  const bound = boundIn(diagram)
  const users = usersOf(graph)
  const direct = new Map<string, string>()
  for (const node of nodes) {
    const owner = bound.has(node.id) ? undefined : ownerOf(node, graph, users)
    if (owner && owner !== node) direct.set(node.id, owner.id)
  }
  return new Map(
    [...direct.keys()].flatMap((id) => {
      const root = rootOf(id, direct)
      return root === undefined ? [] : [[id, root] as const]
    }),
  )
}

/** Nodes that lines end at or that hold others. */
function boundIn({ nodes, connections }: Diagram): ReadonlySet<string> {
  const bound = new Set(connections.flatMap(({ source, target }) => [source, target]))
  for (const node of nodes) {
    if (node.parent !== undefined) bound.add(node.parent)
    if (node.kind !== 'resource') continue
    for (const { container } of node.placements ?? []) if (container !== undefined) bound.add(container)
  }
  return bound
}

/** Who names each node, its own parts left out: node id → nodes. */
export function usersOf(graph: ReferenceGraph): ReadonlyMap<string, readonly ResourceNode[]> {
  const users = new Map<string, ResourceNode[]>()
  for (const node of graph.nodes) {
    for (const target of graph.targetsOf(node)) {
      // What says itself whose part it is uses nothing.
      if (partOf(node, graph) === target && !isForOne(node.type)) continue
      users.set(target.id, [...(users.get(target.id) ?? []), node])
    }
  }
  return users
}

function ownerOf(
  node: ResourceNode,
  graph: ReferenceGraph,
  users: ReadonlyMap<string, readonly ResourceNode[]>,
): ResourceNode | undefined {
  const [only, ...others] = users.get(node.id) ?? []
  if (isForOne(node.type) && only && others.length === 0) return only
  return partOf(node, graph)
}

/** What a part names as its whole: the last of several names, since paths of names end in what is meant. */
function partOf(node: ResourceNode, graph: ReferenceGraph): ResourceNode | undefined {
  const property = PART_OF.get(node.type)
  if (property === undefined) return undefined
  const value = valueAt(node.properties, toPath(property))
  const named = [...new Set(referencesIn(value).flatMap(({ name }) => graph.named(name) ?? []))]
  if (Array.isArray(value) && (named.length !== 1 || value.length !== 1)) return undefined
  return named.at(-1)
}

function rootOf(id: string, direct: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set([id])
  for (let at = direct.get(id); at !== undefined; at = direct.get(at)) {
    if (seen.has(at)) return undefined
    if (!direct.has(at)) return at
    seen.add(at)
  }
  return undefined
}

function withParts(node: ResourceNode, parts: readonly ResourceNode[]): ResourceNode {
  if (parts.length === 0) return node
  const owns: Record<string, string> = { ...node.owns }
  const ownedResources: Record<string, JsonObject> = { ...node.ownedResources }
  for (const part of parts) {
    const slot = Object.keys(owns).find((each) => owns[each] === part.logicalId) ?? freeSlot(part.type, owns)
    owns[slot] = part.logicalId
    ownedResources[slot] = bodyOf(part)
    // What a part has taken in already goes with it.
    for (const [inner, id] of Object.entries(part.owns ?? {})) {
      const free = freeSlot(inner, owns)
      owns[free] = id
      const body = part.ownedResources?.[inner]
      if (body) ownedResources[free] = body
    }
  }
  return { ...node, owns, ownedResources }
}

/** A node as the resource it was. */
export function bodyOf({ type, attributes, properties }: ResourceNode): JsonObject {
  return {
    Type: type,
    ...attributes,
    ...(Object.keys(properties).length > 0 && { Properties: properties }),
  }
}

function freeSlot(type: string, taken: Readonly<Record<string, string>>): string {
  const last = type.split('::').at(-1) ?? type
  const stem = last.charAt(0).toLowerCase() + last.slice(1)
  let slot = stem
  for (let count = 2; Object.hasOwn(taken, slot); count += 1) slot = `${stem}${count}`
  return slot
}

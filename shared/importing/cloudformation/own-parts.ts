import type { OwnedResource } from '../../catalogue/service'
import { serviceOf } from '../../catalogue/services'
import type { ResourceNode } from '../../diagram/types'
import { toPath, valueAt } from '../../template/path'
import { referencesIn } from '../../template/references'
import { pairsIn } from './candidates'
import { bodyOf } from './fold-parts'
import { PART_OF } from './part-types'
import type { ReferenceGraph } from './reference-graph'

/**
 * The nodes with what their services would have generated for them as their parts, word for word: an API's stage, a service's
 * task definition. Only where the template has exactly one such resource for a node, and no other node uses it.
 */
export function withOwnParts(graph: ReferenceGraph): ResourceNode[] {
  const taken = new Map<string, readonly [owner: ResourceNode, slot: string]>()
  for (const node of graph.nodes) {
    for (const owned of serviceOf(node.type)?.owned ?? []) {
      const part = partFor(owned, node, graph)
      if (part && part !== node && !taken.has(part.id) && !taken.has(node.id)) taken.set(part.id, [node, owned.slot])
    }
  }
  const left = graph.nodes.filter(({ id }) => !taken.has(id))
  return left.map((node) => withTaken(node, taken, graph))
}

function withTaken(
  node: ResourceNode,
  taken: ReadonlyMap<string, readonly [ResourceNode, string]>,
  graph: ReferenceGraph,
): ResourceNode {
  const own = graph.nodes.flatMap((part) => {
    const [owner, slot] = taken.get(part.id) ?? []
    return owner === node && slot !== undefined ? [[slot, part] as const] : []
  })
  if (own.length === 0) return node
  return {
    ...node,
    owns: { ...node.owns, ...Object.fromEntries(own.map(([slot, { logicalId }]) => [slot, logicalId])) },
    ownedResources: Object.fromEntries(own.map(([slot, part]) => [slot, bodyOf(part)])),
  }
}

function partFor(owned: OwnedResource, node: ResourceNode, graph: ReferenceGraph): ResourceNode | undefined {
  const type = typeOf(owned, node)
  if (type === undefined) return undefined
  const [only, ...others] = graph.nodes.filter((each) => each.type === type && belongs(each, owned, node, graph))
  if (!only || others.length > 0) return undefined
  // What could be drawn as well has been drawn if it has a name of its own: a role, an address, a launch template.
  if (only.logicalId === node.logicalId + owned.suffix) return only
  const isUsed = graph.usersOf(only).some((user) => user !== node && !isPart(user, node))
  return serviceOf(type) === undefined && !isUsed && pairsIn(only.logicalId, graph).length === 0 ? only : undefined
}

function typeOf(owned: OwnedResource, node: ResourceNode): string | undefined {
  try {
    return owned.write({ node, logicalId: (slot) => node.logicalId + slot }).Type
  } catch {
    return undefined
  }
}

function belongs(
  { logicalId, type, properties }: ResourceNode,
  owned: OwnedResource,
  node: ResourceNode,
  graph: ReferenceGraph,
): boolean {
  if (owned.fills && owned.fills.slot === undefined) {
    return referencesIn(valueAt(node.properties, toPath(owned.fills.path))).some(({ name }) => name === logicalId)
  }
  const property = PART_OF.get(type)
  const value = property === undefined ? undefined : valueAt(properties, toPath(property))
  return referencesIn(value).some(({ name }) => graph.named(name) === node)
}

function isPart({ type, properties }: ResourceNode, node: ResourceNode): boolean {
  const property = PART_OF.get(type)
  const value = property === undefined ? undefined : valueAt(properties, toPath(property))
  return referencesIn(value).some(({ name }) => name === node.logicalId)
}

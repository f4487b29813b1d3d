import { isJsonObject, type JsonObject } from '../template/json'
import { type Reference, referencesIn } from '../template/references'
import { indexOf, isResource, isWithin } from './queries'
import type { Diagram, ResourceNode } from './types'

/** A reference in a node's raw properties that no line says: drawn thinly, and never stored. */
export interface DerivedReference {
  /** The same for the same two nodes, and no connection's id. */
  readonly id: string
  /** The node that refers. */
  readonly source: string
  /** The node it refers to. */
  readonly target: string
  /** The property the first such reference stands in. */
  readonly property: string
}

const remembered = new WeakMap<Diagram['nodes'], { connections: Diagram['connections']; found: DerivedReference[] }>()

/**
 * What nodes refer to without a connection between the two and without one being drawn inside the other. At most one for two
 * nodes. Remembered per diagram.
 */
export function derivedReferences(diagram: Diagram): readonly DerivedReference[] {
  const known = remembered.get(diagram.nodes)
  if (known?.connections === diagram.connections) return known.found
  const found = latest && refersAlike(latest.diagram, diagram) ? latest.found : findReferences(diagram)
  latest = { diagram, found }
  remembered.set(diagram.nodes, { connections: diagram.connections, found })
  return found
}

/** What was found last: moving nodes changes nothing of it. */
let latest: { readonly diagram: Diagram; readonly found: DerivedReference[] } | undefined

/** Whether two diagrams differ at most in where nodes stand and what they are called. */
function refersAlike(before: Diagram, after: Diagram): boolean {
  if (before.connections !== after.connections || before.nodes.length !== after.nodes.length) return false
  return after.nodes.every((node, i) => {
    const old = before.nodes[i]
    if (old === node) return true
    if (!old || old.id !== node.id || old.parent !== node.parent || old.kind !== node.kind) return false
    if (old.kind !== 'resource' || node.kind !== 'resource') return true
    return (
      old.properties === node.properties &&
      old.ownedResources === node.ownedResources &&
      old.placements === node.placements &&
      old.logicalId === node.logicalId
    )
  })
}

function findReferences(diagram: Diagram): DerivedReference[] {
  const joined = new Set(diagram.connections.map(({ source, target }) => pairOf(source, target)))
  const owners = ownersOf(diagram)
  const found: DerivedReference[] = []
  for (const node of diagram.nodes.filter(isResource)) {
    for (const { target, property } of referencesOf(node, diagram, owners)) {
      const pair = pairOf(node.id, target.id)
      if (joined.has(pair) || isDrawnInside(diagram, node, target)) continue
      joined.add(pair)
      found.push({ id: `r:${node.id}:${target.id}`, source: node.id, target: target.id, property })
    }
  }
  return found
}

/** Whose parts resources of an opened template are: logical id → node. */
function ownersOf({ nodes }: Diagram): ReadonlyMap<string, ResourceNode> {
  return new Map(
    nodes.filter(isResource).flatMap((node) =>
      Object.keys(node.ownedResources ?? {}).flatMap((slot) => {
        const id = node.owns?.[slot]
        return id === undefined ? [] : [[id, node] as const]
      }),
    ),
  )
}

function referencesOf(
  node: ResourceNode,
  diagram: Diagram,
  owners: ReadonlyMap<string, ResourceNode>,
): { readonly target: ResourceNode; readonly property: string }[] {
  const index = indexOf(diagram)
  const parts = Object.values(node.ownedResources ?? {})
  const given = parts.map(({ Properties: each }) => each).filter(isJsonObject)
  const all: readonly JsonObject[] = [node.properties, ...given]
  return all.flatMap(referencesOfProperties).flatMap(({ name, path }) => {
    const target = index.byLogicalId(name) ?? owners.get(name)
    return target && target !== node ? [{ target, property: String(path[0] ?? '') }] : []
  })
}

const read = new WeakMap<JsonObject, readonly Reference[]>()

// Properties keep their identity while nodes move, and looking through them is what takes time.
function referencesOfProperties(properties: JsonObject): readonly Reference[] {
  const known = read.get(properties) ?? referencesIn(properties)
  read.set(properties, known)
  return known
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function isDrawnInside(diagram: Diagram, node: ResourceNode, target: ResourceNode): boolean {
  const index = indexOf(diagram)
  const placed = node.placements?.some(({ container }) => container === target.id)
  return placed || isWithin(index, node.id, target.id) || isWithin(index, target.id, node.id)
}

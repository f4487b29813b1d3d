import { indexOf } from '../../diagram/queries'
import type { Connection, Diagram, DiagramNode, GeneratedIds, Placement, ResourceNode } from '../../diagram/types'
import { placementKindOf } from '../../relations/placements'
import { containerOf } from '../../relations/resolve'
import { isJsonObject, type Json, type JsonObject, sameJson } from '../../template/json'
import { type Path, valueAt, withValueAt } from '../../template/path'
import { type Claim, foldedBy } from './claim'

/** The diagram with claims as lines and placements; what they write leaves the raw properties, what they add is no node. */
export function applyClaims(diagram: Diagram, claims: readonly Claim[]): Diagram {
  const folded = new Set(claims.flatMap(foldedBy))
  const nodes = diagram.nodes
    .filter((node) => node.kind !== 'resource' || !folded.has(node.logicalId))
    .map((node) => (node.kind === 'resource' ? withClaims(node, claims, diagram) : node))
  const connections = claims.filter((claim) => claim.relation === 'connection').map(connectionFrom)
  return { ...diagram, nodes, connections: [...diagram.connections, ...connections] }
}

/** The id of a claim's connection, by its place among those of connections. */
export function connectionId(index: number): string {
  return `c${index + 1}`
}

function connectionFrom(claim: Claim, index: number): Connection {
  const [target = claim.source] = claim.targets
  return { id: connectionId(index), kind: claim.kind, source: claim.source, target, ...extrasOf(claim) }
}

function extrasOf({
  options,
  generated,
  writes,
  wording,
}: Claim): Pick<Connection, 'options' | 'generated' | 'writes' | 'wording'> {
  return {
    ...(Object.keys(options).length > 0 && { options }),
    ...(Object.keys(generated).length > 0 && { generated }),
    ...(writes && { writes }),
    ...(wording && { wording }),
  }
}

function withClaims(node: ResourceNode, claims: readonly Claim[], diagram: Diagram): ResourceNode {
  const placements = claims
    .filter((claim) => claim.relation === 'placement' && claim.source === node.id)
    .flatMap((claim) => placementsFrom(claim, node, diagram))
  const owns: GeneratedIds = Object.assign({}, node.owns, ...claims.map((claim) => claim.owns.get(node.id)))
  const bare = (properties: JsonObject, id: string) =>
    claims.reduce<JsonObject>((left, claim) => withoutPieces(left, id, claim), properties)
  const properties = bare(node.properties, node.logicalId)
  const ownedResources = node.ownedResources && withoutPiecesInParts(node.ownedResources, node.owns, bare)
  const attributes = withoutWaits(node, claims)
  const { attributes: _before, ...rest } = node
  return {
    ...rest,
    properties,
    owns,
    ...(ownedResources && { ownedResources }),
    ...(attributes && { attributes }),
    ...(placements.length > 0 && { placements }),
  }
}

/** A node's own attributes without what lines wait for on its behalf. */
function withoutWaits({ attributes, logicalId }: ResourceNode, claims: readonly Claim[]): JsonObject | undefined {
  const gone = claims.flatMap(({ waits }) => waits).filter(({ resource }) => resource === logicalId)
  if (!attributes || gone.length === 0) return attributes
  const { DependsOn: before, ...others } = attributes
  const left = [before ?? []].flat().filter((id) => !gone.some((wait) => wait.for === id))
  const kept: JsonObject =
    left.length > 0 ? { ...attributes, DependsOn: left.length === 1 ? (left[0] ?? '') : left } : others
  return Object.keys(kept).length > 0 ? kept : undefined
}

function withoutPiecesInParts(
  parts: Readonly<Record<string, JsonObject>>,
  owns: GeneratedIds | undefined,
  bare: (properties: JsonObject, id: string) => JsonObject,
): Readonly<Record<string, JsonObject>> {
  return Object.fromEntries(
    Object.entries(parts).map(([slot, body]) => {
      const { Properties: given, ...rest } = body
      const left = isJsonObject(given) ? bare(given, owns?.[slot] ?? '') : given
      const isSame = left === given
      if (isSame || !isJsonObject(left)) return [slot, body]
      return [slot, { ...rest, ...(Object.keys(left).length > 0 && { Properties: left }) }]
    }),
  )
}

function withoutPieces(properties: JsonObject, id: string, claim: Claim): JsonObject {
  const bare = claim.properties
    .filter(({ resource }) => resource === id)
    .reduce((left, { path }) => withValueAt(left, path, undefined), properties)
  return claim.items
    .filter(({ resource }) => resource === id)
    .reduce((left, { path, value }) => withoutItem(left, path, value), bare)
}

function withoutItem(properties: JsonObject, path: Path, value: Json): JsonObject {
  const list = valueAt(properties, path)
  if (!Array.isArray(list)) return properties
  const left = list.filter((item) => !sameJson(item, value))
  return withValueAt(properties, path, left.length > 0 ? left : undefined)
}

/** One placement for each container, named where it is not the one the kind would find by itself. */
function placementsFrom(claim: Claim, node: DiagramNode, diagram: Diagram): Placement[] {
  const kind = placementKindOf(claim.kind)
  const around =
    kind && node.kind === 'resource' ? containerOf({ kind: claim.kind }, kind, node, indexOf(diagram)) : undefined
  return claim.targets.map((container, index) => ({
    kind: claim.kind,
    ...(around?.id !== container && { container }),
    ...(index === 0 ? extrasOf(claim) : claim.writes && { writes: claim.writes }),
  }))
}

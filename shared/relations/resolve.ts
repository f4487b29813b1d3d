import { defaultOptions, type Options } from '../catalogue/field'
import type { DiagramIndex } from '../diagram/queries'
import type { Connection, DiagramNode, Placement, ResourceNode } from '../diagram/types'
import { connectionKindOf } from './connections'
import { placementKindOf } from './placements'
import { type ConnectionKind, type PlacementKind, refuseMatch } from './relation'

/** A connection with its kind and its ends. */
export interface ResolvedConnection {
  readonly connection: Connection
  readonly kind: ConnectionKind
  readonly source: DiagramNode
  readonly target: DiagramNode
}

/** Looks up a connection's kind and ends; undefined: the kind is unknown or an end is missing. */
export function resolveConnection(connection: Connection, index: DiagramIndex): ResolvedConnection | undefined {
  const kind = connectionKindOf(connection.kind)
  const source = index.node(connection.source)
  const target = index.node(connection.target)
  return kind && source && target ? { connection, kind, source, target } : undefined
}

/** A group of placements of one kind on one node, with all the containers they name. */
export interface ResolvedPlacement {
  readonly placement: Placement
  readonly kind: PlacementKind
  readonly child: ResourceNode
  readonly containers: readonly DiagramNode[]
}

/** A node's placements with kind and containers. Placements of one kind that spans become one with several containers. */
export function resolvePlacements(child: ResourceNode, index: DiagramIndex): ResolvedPlacement[] {
  const resolved: ResolvedPlacement[] = []
  for (const placement of child.placements ?? []) {
    const kind = placementKindOf(placement.kind)
    const container = kind && containerOf(placement, kind, child, index)
    if (!kind || !container) continue
    const earlier = kind.spans ? resolved.findIndex((each) => each.kind === kind) : -1
    const known = resolved[earlier]
    if (known) resolved[earlier] = { ...known, containers: [...known.containers, container] }
    else resolved.push({ placement, kind, child, containers: [container] })
  }
  return resolved
}

/** The container a placement means: the named one, else the nearest ancestor its kind accepts; undefined: none. */
export function containerOf(
  placement: Placement,
  kind: PlacementKind,
  child: ResourceNode,
  index: DiagramIndex,
): DiagramNode | undefined {
  if (placement.container !== undefined) return index.node(placement.container)
  return index.ancestors(child.id).find((ancestor) => refuseMatch(kind.container, ancestor) === undefined)
}

/** A relation's options with the defaults of what is missing. */
export function filledOptions(options: Options, chosen: Readonly<Record<string, unknown>> | undefined) {
  return { ...defaultOptions(options), ...chosen }
}

import type { DiagramIndex } from '../diagram/queries'
import type { DiagramNode, Placement } from '../diagram/types'
import { PLACEMENT_KINDS } from './placements'
import { type PlacementKind, refuseMatch } from './relation'

/** What putting a node into a container would mean. */
export interface PlacingMeaning {
  /** The placements it would get, the container's own and those of containers further out. */
  readonly placements: readonly { readonly kind: PlacementKind; readonly container: DiagramNode }[]
  /** Why it must not be put there; undefined: it may. */
  readonly refusal?: string
}

/**
 * What it means to put `child` into `container`. Placements come from the container and from those around it: an instance
 * in a security group in a subnet gets both. One kind is chosen for each container; a preferred one (a variant's, or those a
 * node had before) wins.
 */
export function meaningOfPlacing(
  child: DiagramNode,
  container: DiagramNode,
  index: DiagramIndex,
  preferred: string | readonly string[] = [],
): PlacingMeaning {
  const refusal = refusalOf(child, container)
  if (refusal) return { placements: [], refusal }
  if (child.kind !== 'resource') return { placements: [] }
  const chosen: { kind: PlacementKind; container: DiagramNode }[] = []
  const around = [container, ...index.ancestors(container.id)]
  for (const each of around) {
    const kind = bestKind(child, each, [preferred].flat())
    if (kind && !chosen.some((other) => answersSame(other.kind, kind))) chosen.push({ kind, container: each })
  }
  return { placements: chosen }
}

/** The placements of a meaning as the document stores them. */
export function toPlacements(meaning: PlacingMeaning): Placement[] {
  return meaning.placements.map(({ kind }) => ({ kind: kind.id }))
}

/** The placement kinds that accept this child in this container, the likeliest first. */
export function placementsBetween(child: DiagramNode, container: DiagramNode): PlacementKind[] {
  return PLACEMENT_KINDS.filter((kind) => fits(kind, child, container)).sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0))
}

function bestKind(child: DiagramNode, container: DiagramNode, preferred: readonly string[]): PlacementKind | undefined {
  const kinds = placementsBetween(child, container)
  return kinds.find((kind) => preferred.includes(kind.id)) ?? kinds[0]
}

function fits(kind: PlacementKind, child: DiagramNode, container: DiagramNode): boolean {
  return (
    refuseMatch(kind.child, child) === undefined &&
    refuseMatch(kind.container, container) === undefined &&
    kind.refuse?.(child, container) === undefined
  )
}

// What is placed in a subnet is in its VPC already; the inner container says more.
function answersSame(inner: PlacementKind, outer: PlacementKind): boolean {
  return inner.id === outer.id || (inner.question !== undefined && inner.question === outer.question)
}

function refusalOf(child: DiagramNode, container: DiagramNode): string | undefined {
  if (container.kind === 'actor' || container.kind === 'note') return `${container.label} holds nothing`
  for (const kind of PLACEMENT_KINDS) {
    if (refuseMatch(kind.child, child) !== undefined || refuseMatch(kind.container, container) !== undefined) continue
    const reason = kind.refuse?.(child, container)
    if (reason) return reason
  }
  return undefined
}

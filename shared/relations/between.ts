import type { DiagramNode } from '../diagram/types'
import { CONNECTION_KINDS } from './connections'
import { referenceBetween } from './generic-reference'
import { type ConnectionKind, refuseMatch } from './relation'

/** What may join two nodes, the likeliest first; where nothing may, why. */
export interface Allowed {
  readonly kinds: readonly ConnectionKind[]
  /** Why a kind that is meant for such a pair does not fit; empty: none is meant for it. */
  readonly refusals: readonly string[]
}

/** The connection kinds that may run from one node to another. */
export function connectionsBetween(source: DiagramNode, target: DiagramNode): Allowed {
  if (source.id === target.id) return { kinds: [], refusals: ['A line needs two different ends.'] }
  const kinds: ConnectionKind[] = []
  const refusals: string[] = []
  for (const kind of candidatesFor(source)) {
    if (!couldTake(kind, source, target)) continue
    const reason = refuseMatch(kind.source, source) ?? refuseMatch(kind.target, target) ?? kind.refuse?.(source, target)
    if (reason === undefined) kinds.push(kind)
    else refusals.push(reason)
  }
  const reference = referenceBetween(source, target)
  if (reference) kinds.push(reference)
  return { kinds: kinds.sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0)), refusals }
}

/** Whether any kind but a plain annotation may start at the node and end at the other. */
export function canConnect(source: DiagramNode, target: DiagramNode): boolean {
  return connectionsBetween(source, target).kinds.some((kind) => kind.line !== 'annotation')
}

function couldTake(kind: ConnectionKind, source: DiagramNode, target: DiagramNode): boolean {
  return (
    refuseMatch({ ...kind.source, when: () => undefined }, source) === undefined &&
    refuseMatch({ ...kind.target, when: () => undefined }, target) === undefined
  )
}

const bySourceType = new Map<string, ConnectionKind[]>()

function candidatesFor(source: DiagramNode): readonly ConnectionKind[] {
  if (source.kind !== 'resource') return CONNECTION_KINDS
  const known = bySourceType.get(source.type)
  if (known) return known
  const found = CONNECTION_KINDS.filter((kind) =>
    kind.source.types?.some((type) => type === '*' || type === source.type),
  )
  bySourceType.set(source.type, found)
  return found
}

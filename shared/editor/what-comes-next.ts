import { ACTORS } from '../catalogue/actors'
import type { Service } from '../catalogue/service'
import { SERVICES } from '../catalogue/services'
import type { Diagram, DiagramNode } from '../diagram/types'
import { REFERENCE_KIND } from '../relations/generic-reference'
import { likelyKinds } from '../relations/likely-kinds'
import type { ConnectionKind } from '../relations/relation'
import { nodeOfItem } from './commands/add-node'
import type { Item } from './item'

/** Something that could stand behind a node, and the line that would lead there. */
export interface NextStep {
  readonly item: Item
  readonly kind: ConnectionKind
}

/** The palette's items of a service: its variants, or itself. */
export function itemsOfService(service: Service): Item[] {
  if (!service.variants?.length) return [{ kind: 'resource', type: service.type }]
  return service.variants.map((variant) => ({ kind: 'resource', type: service.type, variant: variant.id }))
}

/** What a line from a node could lead to that is not drawn yet, the likeliest first. A bare reference is no suggestion. */
export function whatComesNext(diagram: Diagram, source: DiagramNode): NextStep[] {
  const actors: Item[] = ACTORS.map(({ kind }) => ({ kind: 'actor', actor: kind }))
  const items = [...SERVICES.flatMap(itemsOfService), ...actors]
  const steps = items.flatMap((item): NextStep[] => {
    const [kind] = likelyKinds(source, nodeOfItem(diagram, { item, position: { x: 0, y: 0 } }))
    return kind && kind.id !== REFERENCE_KIND ? [{ item, kind }] : []
  })
  return steps.sort((a, b) => weight(b.kind) - weight(a.kind))
}

// People ask for the way of a request or an event; keys, roles and logs come after.
const WEIGHTS: Readonly<Record<string, number>> = { request: 60, event: 50, data: 40, network: 10, access: 0 }

function weight(kind: ConnectionKind): number {
  return (WEIGHTS[kind.line] ?? 5) + (kind.rank ?? 0) / 100
}

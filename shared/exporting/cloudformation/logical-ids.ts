import { freeLogicalId } from '../../diagram/logical-id'
import type { Connection, Diagram, GeneratedIds, Placement, ResourceNode } from '../../diagram/types'
import { type Cause, causeKey } from '../../relations/cause'
import type { NewIds } from '../../relations/exported'
import { type Naming, slotSuffix } from '../../relations/scope'

/**
 * Gives every generated resource its logical id: the stored one, else one made from the names of what caused it. The same
 * diagram gives the same ids, and an id once stored never changes.
 */
export class LogicalIds {
  private readonly taken: Set<string>
  private readonly made = new Map<string, { readonly cause: Cause; readonly slots: Map<string, string> }>()

  constructor(diagram: Diagram) {
    this.taken = new Set([...storedIds(diagram), ...Object.keys(diagram.template.parameters ?? {})])
  }

  /** Ids made so far, for storing them, by `causeKey`. */
  get newIds(): ReadonlyMap<string, NewIds> {
    return this.made
  }

  /** The naming of one connection. */
  ofConnection(connection: Connection, source: string, target: string): Naming {
    const cause: Cause = { kind: 'connection', id: connection.id }
    return this.naming(cause, connection.generated, (slot) => `${source}To${target}${slotSuffix(slot)}`)
  }

  /** The naming of one placement of a node. */
  ofPlacement(node: ResourceNode, placement: Placement): Naming {
    const cause: Cause = { kind: 'placement', id: node.id, placement: placement.kind }
    return this.naming(cause, placement.generated, (slot) => node.logicalId + slotSuffix(slot))
  }

  /** The logical id of what a node owns or shares. */
  owned(node: ResourceNode, slot: string, suffix = slotSuffix(slot)): string {
    return this.idFor({ kind: 'node', id: node.id }, node.owns, slot, () => node.logicalId + suffix)
  }

  private naming(cause: Cause, stored: GeneratedIds | undefined, wish: (slot: string) => string): Naming {
    return {
      generated: (slot) => this.idFor(cause, stored, slot, () => wish(slot)),
      owned: (node, slot) => this.owned(node, slot),
    }
  }

  private idFor(cause: Cause, stored: GeneratedIds | undefined, slot: string, wish: () => string): string {
    if (stored && Object.hasOwn(stored, slot) && stored[slot]) return stored[slot]
    const key = causeKey(cause)
    const entry = this.made.get(key) ?? { cause, slots: new Map<string, string>() }
    this.made.set(key, entry)
    const { slots } = entry
    const known = slots.get(slot)
    if (known) return known
    const id = freeLogicalId(wish(), this.taken)
    this.taken.add(id)
    slots.set(slot, id)
    return id
  }
}

function* storedIds(diagram: Diagram): Iterable<string> {
  for (const node of diagram.nodes) {
    if (node.kind !== 'resource') continue
    yield node.logicalId
    yield* Object.values(node.owns ?? {})
    for (const placement of node.placements ?? []) yield* Object.values(placement.generated ?? {})
  }
  for (const connection of diagram.connections) yield* Object.values(connection.generated ?? {})
}

import type { GeneratedIds, Wordings, WrittenParts } from '../../diagram/types'
import type { Json, JsonObject } from '../../template/json'
import type { Path } from '../../template/path'
import type { Candidate } from './trial'

/** A property that leaves a resource: logical id and path below `Properties`. */
export interface PropertyPiece {
  readonly resource: string
  readonly path: Path
}

/** An item that leaves a list. */
export interface ItemPiece extends PropertyPiece {
  readonly value: Json
}

/** A piece of template that a relation would write just so, and that is taken out of the raw properties for it. */
export interface Claim {
  readonly candidate: Candidate
  readonly relation: 'connection' | 'placement'
  readonly kind: string
  /** Node ids: where the line starts and ends, or the child and its containers. */
  readonly source: string
  readonly targets: readonly string[]
  /** Only what differs from the defaults. */
  readonly options: JsonObject
  readonly generated: GeneratedIds
  /** Resources the relation shares on behalf of a node: node id → slot → logical id. */
  readonly owns: ReadonlyMap<string, GeneratedIds>
  /** Absent: all that its kind writes. */
  readonly writes?: WrittenParts
  /** What the template words in its own way. */
  readonly wording?: Wordings
  readonly properties: readonly PropertyPiece[]
  readonly items: readonly ItemPiece[]
  /** What nodes' own lists of what they wait for lose. */
  readonly waits: readonly { readonly resource: string; readonly for: string }[]
  /** How many contributions are there: of two claims to one thing the one with more is better. */
  readonly weight: number
}

/** The logical ids of resources that a claim takes in whole. */
export function foldedBy(claim: Claim): string[] {
  return [...Object.values(claim.generated), ...[...claim.owns.values()].flatMap((slots) => Object.values(slots))]
}

/**
 * Texts that two claims have in common where they claim the same piece, each with whose it is: what relations may write together
 * has an owner, what is a relation's alone has none.
 */
export function piecesOf(claim: Claim): ReadonlyMap<string, string> {
  const shared = [...claim.owns].flatMap(([node, slots]) =>
    Object.entries(slots).map(([slot, id]) => [JSON.stringify([id]), `${node} ${slot}`] as const),
  )
  return new Map([
    ...Object.values(claim.generated).map((id) => [JSON.stringify([id]), ''] as const),
    ...shared,
    ...claim.properties.map(({ resource, path }) => [JSON.stringify([resource, ...path]), resource] as const),
    ...claim.items.map(({ resource, path, value }) => [JSON.stringify([resource, ...path, value]), resource] as const),
  ])
}

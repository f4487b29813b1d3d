import type { GeneratedIds, WrittenParts } from '../../diagram/types'
import type { Json, JsonObject } from '../../template/json'
import type { Path } from '../../template/path'

/** A piece of template that a relation would write just so, and that is taken out of the raw properties for it. */
export interface Claim {
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
  /** Properties that leave a resource: logical id and path below `Properties`. */
  readonly properties: readonly { readonly resource: string; readonly path: Path }[]
  /** Items that leave a list. */
  readonly items: readonly { readonly resource: string; readonly path: Path; readonly value: Json }[]
  /** How many contributions are there: of two claims to one thing the one with more is better. */
  readonly weight: number
}

/** The logical ids of resources that a claim takes in whole. */
export function foldedBy(claim: Claim): string[] {
  return [...Object.values(claim.generated), ...[...claim.owns.values()].flatMap((slots) => Object.values(slots))]
}

/** Texts that two claims have in common where they claim the same piece. */
export function piecesOf(claim: Claim): string[] {
  return [
    ...foldedBy(claim).map((id) => JSON.stringify([id])),
    ...claim.properties.map(({ resource, path }) => JSON.stringify([resource, ...path])),
    ...claim.items.map(({ resource, path, value }) => JSON.stringify([resource, ...path, value])),
  ]
}

import packed from '../../../assets/specification/references.json'
import type { ReferencesAsset } from './asset'
import type { ReferenceTarget } from './types'

/** A property of one type that may hold an identifier of a resource of another. */
export interface TypeReference extends ReferenceTarget {
  /** Dotted path of the property, without list indexes (`VpcConfig.SubnetIds`). */
  readonly path: string
  /** The same with `[]` behind each list and `{}` behind each map of the user's own names (`VpcConfig.SubnetIds[]`). */
  readonly place: string
}

// The compiler sees rows of JSON as lists of any length; the script that writes them is typed by ReferencesAsset.
const asset = packed as unknown as ReferencesAsset

/** Everything a type's properties may point at, nested properties included; empty for unknown types. */
export function referencesFrom(type: string): readonly TypeReference[] {
  const rows = Object.hasOwn(asset, type) ? asset[type] : undefined
  return (rows ?? []).map(([place, target, property, attribute]) => ({
    path: place.replace(/\[\]|\{\}/g, ''),
    place,
    type: target,
    property,
    attribute,
  }))
}

/** The ways a resource of one type may point at one of another; empty when the specification relates them in no way. */
export function referencesBetween(source: string, target: string): readonly TypeReference[] {
  return referencesFrom(source).filter((reference) => reference.type === target)
}

/** Types whose properties may point at this type, sorted. */
export function typesReferringTo(target: string): readonly string[] {
  return Object.keys(asset).filter((source) => referencesBetween(source, target).length > 0)
}

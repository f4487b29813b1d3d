import type { ReferencesAsset } from '../../shared/catalogue/specification/asset'
import { nestedProperties } from '../../shared/catalogue/specification/nested-properties'
import type { Specification } from '../../shared/catalogue/specification/specification'
import type {
  PropertySpecifications,
  PropertyType,
  TypeSpecification,
} from '../../shared/catalogue/specification/types'

type Row = [path: string, type: string, property: string, attribute?: string]

/**
 * What the properties of every type may point at, by type, nested ones with their dotted path. `[]` stands behind what is a
 * list, `{}` behind what is a map with names of the user's own.
 */
export function allReferences(specification: Specification, names: readonly string[]): ReferencesAsset {
  const rows: [string, Row[]][] = []
  for (const name of names) {
    const type = specification.type(name)
    if (!type) throw new Error(`${name} is not loaded`)
    const found = referencesOf(type, type.properties, '', [])
    if (found.length > 0) rows.push([name, found])
  }
  return Object.fromEntries(rows)
}

function referencesOf(
  type: TypeSpecification,
  properties: PropertySpecifications,
  prefix: string,
  within: PropertySpecifications[],
): Row[] {
  // Structures may hold themselves; one round through each is enough to name every kind of place.
  if (within.includes(properties)) return []
  return Object.values(properties).flatMap((property) => {
    const path = `${prefix}${property.name}${shapeOf(property.type)}`
    const own = property.references.map((target): Row => {
      const row: Row = [path, target.type, target.property]
      return target.attribute === undefined ? row : [path, target.type, target.property, target.attribute]
    })
    const nested = nestedProperties(type, property.type)
    return nested ? [...own, ...referencesOf(type, nested, `${path}.`, [...within, properties])] : own
  })
}

function shapeOf(type: PropertyType): '' | '[]' | '{}' {
  if (type.kind === 'list') return '[]'
  return type.kind === 'map' ? '{}' : ''
}

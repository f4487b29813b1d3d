import type { PropertySpecification, PropertySpecifications, PropertyType, TypeSpecification } from './types'

const tagProperties: PropertySpecifications = {
  Key: tagPart('Key', 'Name of the tag.'),
  Value: tagPart('Value', 'Value of the tag.'),
}

/**
 * Properties of the structure a value of this type is or holds, seen through lists, maps and unions (the first option
 * that has any); undefined when there is no structure below.
 */
export function nestedProperties(type: TypeSpecification, shape: PropertyType): PropertySpecifications | undefined {
  if (shape.kind === 'definition') return type.definitions[shape.name]?.properties
  if (shape.kind === 'tag') return tagProperties
  if (shape.kind === 'list' || shape.kind === 'map') return nestedProperties(type, shape.item)
  if (shape.kind !== 'union') return undefined
  for (const option of shape.options) {
    const properties = nestedProperties(type, option)
    if (properties) return properties
  }
  return undefined
}

function tagPart(name: string, documentation: string): PropertySpecification {
  return {
    name,
    type: { kind: 'string' },
    documentation,
    required: true,
    values: undefined,
    defaultValue: undefined,
    replacement: 'no',
    deprecated: false,
    references: [],
  }
}

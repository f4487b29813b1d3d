import type { NamespaceAsset, PackedDefinition, PackedProperties, PackedProperty, PackedType } from './asset'
import { documentationUrl } from './documentation-url'
import { parsePropertyType } from './property-type'
import type {
  AttributeSpecification,
  DefinitionSpecification,
  PropertySpecification,
  PropertySpecifications,
  ReferenceTarget,
  TypeSpecification,
} from './types'

/** One type out of a namespace's asset; undefined when the asset does not have it. `name` is the full type name. */
export function unpackType(asset: NamespaceAsset, name: string): TypeSpecification | undefined {
  const short = name.slice(asset.namespace.length + 2)
  const packed = Object.hasOwn(asset.types, short) ? asset.types[short] : undefined
  if (!packed) return undefined
  const id = packed.id ?? []
  return {
    name,
    namespace: asset.namespace,
    documentation: packed.doc ?? '',
    documentationUrl: documentationUrl(name),
    properties: unpackProperties(packed.properties),
    definitions: unpackDefinitions(asset, packed),
    attributes: unpackAttributes(packed),
    ref: packed.ref ?? id,
    primaryIdentifier: id,
    tags: packed.tags && { name: packed.tags[0], shape: packed.tags[1] },
    stateful: packed.stateful ?? false,
    transform: packed.transform,
    arnFormat: packed.arn,
  }
}

function unpackProperties(packed: PackedProperties): PropertySpecifications {
  return mapValues(packed, unpackProperty)
}

function unpackProperty(name: string, [text, documentation, rest]: PackedProperty): PropertySpecification {
  const [, type = '', required, replacement] = /^(.*?)(!?)([*?]?)$/.exec(text) ?? []
  return {
    name,
    type: parsePropertyType(type),
    documentation: documentation ?? '',
    required: required === '!',
    values: rest?.values,
    defaultValue: rest?.default,
    replacement: replacement === '*' ? 'yes' : replacement === '?' ? 'maybe' : 'no',
    deprecated: rest?.deprecated ?? false,
    references: (rest?.refs ?? []).map(
      ([target, property, attribute]): ReferenceTarget => ({ type: target, property, attribute }),
    ),
  }
}

/** Only what the type's properties and attributes lead to: the shared structures of a namespace can be hundreds. */
function unpackDefinitions(asset: NamespaceAsset, packed: PackedType): Record<string, DefinitionSpecification> {
  const definitions: Record<string, DefinitionSpecification> = {}
  const open = namesIn([...Object.values(packed.properties), ...Object.values(packed.attributes ?? {})])
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (Object.hasOwn(definitions, name)) continue
    const definition: PackedDefinition | undefined = packed.definitions?.[name] ?? asset.shared[name]
    if (!definition) throw new Error(`${asset.namespace} lacks the structure ${name}`)
    definitions[name] = { name, properties: unpackProperties(definition) }
    open.push(...namesIn(Object.values(definition)))
  }
  return definitions
}

function namesIn(values: readonly (readonly [type: string, ...unknown[]])[]): string[] {
  return values.flatMap(([type]) => [...type.matchAll(/#([^|)!*?]+)/g)].map((match) => match[1] ?? ''))
}

function unpackAttributes(packed: PackedType): Record<string, AttributeSpecification> {
  return mapValues(packed.attributes ?? {}, (name, [type, documentation]) => ({
    name,
    type: parsePropertyType(type),
    documentation: documentation ?? '',
  }))
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, to: (name: string, value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(name, value)]))
}

import type {
  Attribute,
  Property,
  PropertyType,
  Resource,
  SpecDatabase,
  TypeDefinition,
} from '@aws-cdk/service-spec-types'
import type {
  PackedDefinition,
  PackedProperties,
  PackedProperty,
  PackedRest,
  PackedType,
} from '../../shared/catalogue/specification/asset'
import { firstSentence } from './first-sentence'
import { type GivenReference, packReferences } from './references'

/** Packs one resource type with all nested structures that its properties and attributes reach. */
export function packType(db: SpecDatabase, resource: Resource): PackedType {
  const reached = new Map<string, TypeDefinition>()
  const pack = (type: PropertyType) => packTypeText(db, type, reached)
  const properties = packProperties(resource.properties, pack, resource.cloudFormationType, db)
  const attributes = sortedEntries(resource.attributes).map(([name, attribute]) => [
    name,
    packAttribute(attribute, pack),
  ])
  const definitions = packDefinitions(db, reached, pack, resource.cloudFormationType)
  return withoutAbsent<PackedType>({
    doc: firstSentence(resource.documentation),
    properties,
    definitions: definitions.length > 0 ? Object.fromEntries(definitions) : undefined,
    attributes: attributes.length > 0 ? Object.fromEntries(attributes) : undefined,
    ref: resource.cfnRefIdentifier,
    id: resource.primaryIdentifier,
    tags: resource.tagInformation && [resource.tagInformation.tagPropertyName, resource.tagInformation.variant],
    stateful: resource.isStateful ? true : undefined,
    transform: resource.cloudFormationTransform,
    arn: resource.arnTemplate,
  })
}

const replacementMarks = { no: '', maybe: '?', yes: '*' }

type PackTypeText = (type: PropertyType) => string

function packDefinitions(db: SpecDatabase, reached: Map<string, TypeDefinition>, pack: PackTypeText, owner: string) {
  const definitions: [string, PackedDefinition][] = []
  // Packing a definition may reach more of them; a Map's iterator goes on to entries added meanwhile.
  for (const definition of reached.values()) {
    const properties = packProperties(definition.properties, pack, owner, db)
    definitions.push([definition.name, properties])
  }
  return definitions.sort(([a], [b]) => (a < b ? -1 : 1))
}

function packProperties(properties: Record<string, Property>, pack: PackTypeText, owner: string, db: SpecDatabase) {
  const packed: PackedProperties = Object.fromEntries(
    sortedEntries(properties).map(([name, property]) => [name, packProperty(name, property, pack, owner, db)]),
  )
  return packed
}

function packProperty(
  name: string,
  property: Property,
  pack: PackTypeText,
  owner: string,
  db: SpecDatabase,
): PackedProperty {
  const given: GivenReference[] = (property.relationshipRefs ?? []).map((ref) => [
    ref.cloudFormationType,
    ref.propertyName,
  ])
  const refs = packReferences(db, owner, name, given)
  const values = valuesOf(property.type)
  const rest = withoutAbsent<PackedRest>({
    values: values && [...values].sort(),
    default: shortDefault(property.defaultValue),
    deprecated: property.deprecated && property.deprecated !== 'NONE' ? true : undefined,
    refs: refs.length > 0 ? refs : undefined,
  })
  const type = `${pack(property.type)}${property.required ? '!' : ''}${replacementMarks[property.causesReplacement ?? 'no']}`
  const documentation = firstSentence(property.documentation)
  if (Object.keys(rest).length > 0) return [type, documentation ?? '', rest]
  return documentation ? [type, documentation] : [type]
}

function packAttribute(attribute: Attribute, pack: PackTypeText): [string, string?] {
  const documentation = firstSentence(attribute.documentation)
  return documentation ? [pack(attribute.type), documentation] : [pack(attribute.type)]
}

function packTypeText(db: SpecDatabase, type: PropertyType, reached: Map<string, TypeDefinition>): string {
  if (type.type === 'array') return `[${packTypeText(db, type.element, reached)}`
  if (type.type === 'map') return `{${packTypeText(db, type.element, reached)}`
  if (type.type === 'union') return `(${type.types.map((option) => packTypeText(db, option, reached)).join('|')})`
  if (type.type !== 'ref') return type.type
  const definition = db.get('typeDefinition', type.reference.$ref)
  const known = reached.get(definition.name)
  if (known && known !== definition) throw new Error(`Two structures are named ${definition.name}`)
  reached.set(definition.name, definition)
  return `#${definition.name}`
}

function valuesOf(type: PropertyType): (string | number)[] | undefined {
  if (type.type === 'array' || type.type === 'map') return valuesOf(type.element)
  if (type.type === 'string' || type.type === 'integer') return type.allowedValues
  return undefined
}

function shortDefault(text: string | undefined): string | undefined {
  if (text === undefined || text === '-' || text.length > 100) return undefined
  return text.replace(/^- /, '')
}

function sortedEntries<T>(record: Record<string, T>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
}

function withoutAbsent<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
}

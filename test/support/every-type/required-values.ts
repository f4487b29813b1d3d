import type { Specification } from '../../../shared/catalogue/specification/specification'
import type {
  PropertySpecification,
  PropertyType,
  TypeSpecification,
} from '../../../shared/catalogue/specification/types'
import type { ResourceNode } from '../../../shared/diagram/types'
import { isJsonObject, type Json, type JsonObject } from '../../../shared/template/json'

const DEEPEST = 8

/** The node with a value for each required property that it lacks, in its structures too. */
export function withRequiredValues(node: ResourceNode, specification: Specification): ResourceNode {
  const type = specification.type(node.type)
  if (!type) throw new Error(`${node.type} is not loaded`)
  return { ...node, properties: filled(node.properties, type.properties, type, 0) }
}

function filled(
  present: JsonObject,
  specified: Readonly<Record<string, PropertySpecification>>,
  type: TypeSpecification,
  depth: number,
): JsonObject {
  const values: Record<string, Json> = { ...present }
  for (const [name, each] of Object.entries(present)) {
    const nested = specified[name]?.type
    if (nested?.kind === 'definition' && isJsonObject(each) && Object.keys(each).length !== 1)
      values[name] = filled(each, type.definitions[nested.name]?.properties ?? {}, type, depth + 1)
  }
  for (const { name, required, type: shape, values: allowed } of Object.values(specified))
    if (required && values[name] === undefined) values[name] = valueFor(name, shape, allowed, type, depth)
  return values
}

/** A value of a shape; a structure has what it requires. */
export function valueFor(
  name: string,
  shape: PropertyType,
  allowed: readonly (string | number)[] | undefined,
  type: TypeSpecification,
  depth: number,
): Json {
  if (shape.kind === 'list') return depth > DEEPEST ? [] : [valueFor(name, shape.item, allowed, type, depth + 1)]
  if (shape.kind === 'map') return { Key: valueFor(name, shape.item, allowed, type, depth + 1) }
  if (shape.kind === 'definition')
    return depth > DEEPEST ? {} : filled({}, type.definitions[shape.name]?.properties ?? {}, type, depth + 1)
  if (shape.kind === 'tag') return { Key: 'team', Value: 'orders' }
  if (shape.kind === 'union') return valueFor(name, shape.options[0] ?? { kind: 'string' }, allowed, type, depth)
  return allowed?.[0] ?? plainValue(name, shape.kind)
}

function plainValue(name: string, kind: string): Json {
  if (kind === 'integer' || kind === 'number') return 1
  if (kind === 'boolean') return true
  if (kind === 'json') return {}
  if (kind === 'date-time') return '2030-01-01T00:00:00Z'
  return /Arn$/i.test(name) ? 'arn:aws:iam::123456789012:role/orders' : 'orders'
}

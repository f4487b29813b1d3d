import { nestedProperties } from '../catalogue/specification/nested-properties'
import type {
  PropertySpecification,
  PropertySpecifications,
  PropertyType,
  TypeSpecification,
} from '../catalogue/specification/types'
import { intrinsicOf } from '../template/intrinsics'
import { isJsonObject, type Json, type JsonObject } from '../template/json'
import type { Path } from '../template/path'
import type { CheckedResource, RuleContext } from './rule'
import { isNoValue } from './settings'

/** A place where a resource does not say what its type's specification wants. Expressions never misfit. */
export type Misfit =
  /** A property the type does not have; `known` are those it has there. */
  | { readonly what: 'unknown'; readonly path: Path; readonly known: readonly string[] }
  | { readonly what: 'missing'; readonly path: Path; readonly property: PropertySpecification }
  | { readonly what: 'shape'; readonly path: Path; readonly wanted: PropertyType; readonly value: Json }
  | {
      readonly what: 'value'
      readonly path: Path
      readonly allowed: readonly (string | number)[]
      readonly value: string | number
    }

const remembered = new WeakMap<RuleContext, ReadonlyMap<CheckedResource, readonly Misfit[]>>()

/** What misfits in every resource whose type is known and loaded; read once for all rules. */
export function misfitsOf(context: RuleContext): ReadonlyMap<CheckedResource, readonly Misfit[]> {
  const known = remembered.get(context)
  if (known) return known
  const found = new Map<CheckedResource, readonly Misfit[]>()
  for (const resource of context.resources) {
    const type = context.specification.type(resource.type)
    // What a transform rewrites is judged by the transform, which takes more than the specification says.
    if (!type || type.transform !== undefined || TAKES_ANYTHING.has(resource.type)) continue
    found.set(resource, [...inObject(type, type.properties, resource.properties, [])])
  }
  remembered.set(context, found)
  return found
}

const TAKES_ANYTHING = new Set(['AWS::CloudFormation::CustomResource'])

function* inObject(
  type: TypeSpecification,
  properties: PropertySpecifications,
  value: JsonObject,
  path: Path,
): Generator<Misfit> {
  const keys = Object.keys(value)
  // A macro or loop inside may write anything.
  if (keys.some((key) => key.startsWith('Fn::'))) return
  for (const key of keys) {
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined
    if (property) yield* inValue(type, property, property.type, value[key], [...path, key])
    else yield { what: 'unknown', path: [...path, key], known: Object.keys(properties) }
  }
  for (const property of Object.values(properties)) {
    if (!property.required) continue
    if (value[property.name] === undefined || isNoValue(value[property.name])) {
      yield { what: 'missing', path: [...path, property.name], property }
    }
  }
}

function* inValue(
  type: TypeSpecification,
  property: PropertySpecification,
  shape: PropertyType,
  value: Json | undefined,
  path: Path,
): Generator<Misfit> {
  if (value === undefined || shape.kind === 'json' || isResolved(value)) return
  const call = intrinsicOf(value)
  if (call === 'Fn::If') yield* inBranches(type, property, shape, value as JsonObject, path)
  if (call !== undefined || hasCall(value)) return
  if (shape.kind === 'union') yield* inUnion(type, property, shape.options, value, path)
  else if (shape.kind === 'list') yield* inList(type, property, shape.item, value, path)
  else if (shape.kind === 'map') yield* inMap(type, property, shape.item, value, path)
  else if (shape.kind === 'definition' || shape.kind === 'tag') {
    const nested = nestedProperties(type, shape)
    if (!isJsonObject(value)) yield { what: 'shape', path, wanted: shape, value }
    else if (nested) yield* inObject(type, nested, value, path)
  } else yield* inScalar(property, shape, value, path)
}

function* inBranches(
  type: TypeSpecification,
  property: PropertySpecification,
  shape: PropertyType,
  value: JsonObject,
  path: Path,
): Generator<Misfit> {
  const branches = value['Fn::If']
  if (!Array.isArray(branches)) return
  yield* inValue(type, property, shape, branches[1], [...path, 'Fn::If', 1])
  yield* inValue(type, property, shape, branches[2], [...path, 'Fn::If', 2])
}

function* inUnion(
  type: TypeSpecification,
  property: PropertySpecification,
  options: readonly PropertyType[],
  value: Json,
  path: Path,
): Generator<Misfit> {
  const misfits = options.map((option) => [...inValue(type, property, option, value, path)])
  yield* misfits.sort((a, b) => a.length - b.length)[0] ?? []
}

function* inList(
  type: TypeSpecification,
  property: PropertySpecification,
  item: PropertyType,
  value: Json,
  path: Path,
): Generator<Misfit> {
  if (!Array.isArray(value)) yield { what: 'shape', path, wanted: { kind: 'list', item }, value }
  else for (const [index, each] of value.entries()) yield* inValue(type, property, item, each, [...path, index])
}

function* inMap(
  type: TypeSpecification,
  property: PropertySpecification,
  item: PropertyType,
  value: Json,
  path: Path,
): Generator<Misfit> {
  if (!isJsonObject(value)) yield { what: 'shape', path, wanted: { kind: 'map', item }, value }
  else for (const [key, each] of Object.entries(value)) yield* inValue(type, property, item, each, [...path, key])
}

function* inScalar(property: PropertySpecification, shape: PropertyType, value: Json, path: Path): Generator<Misfit> {
  if (!fitsScalar(shape, value)) yield { what: 'shape', path, wanted: shape, value }
  else if (property.values && (typeof value === 'string' || typeof value === 'number')) {
    const allowed = property.values
    if (!allowed.some((each) => String(each) === String(value))) yield { what: 'value', path, allowed, value }
  }
}

// CloudFormation turns numbers and booleans into text and back where it can.
function fitsScalar({ kind }: PropertyType, value: Json): boolean {
  if (typeof value === 'object') return kind === 'null' && value === null
  if (kind === 'number') return value !== '' && Number.isFinite(Number(value)) && typeof value !== 'boolean'
  if (kind === 'integer') return value !== '' && Number.isInteger(Number(value)) && typeof value !== 'boolean'
  if (kind === 'boolean') return /^(true|false)$/i.test(String(value))
  return kind !== 'null'
}

function isResolved(value: Json): boolean {
  return typeof value === 'string' && value.includes('{{resolve:')
}

function hasCall(value: Json): boolean {
  return isJsonObject(value) && Object.keys(value).some((key) => key.startsWith('Fn::'))
}

import type { PropertyType } from '../../shared/catalogue/specification/types'
import { isJsonObject, type Json } from '../../shared/template/json'

/** How a value is edited. */
export type Control = 'text' | 'number' | 'boolean' | 'choice' | 'json' | 'object' | 'list' | 'map'

/** A shape without choices: the union's option that the value has, the first where none fits or there is no value. */
export function concreteShape(shape: PropertyType, value: Json | undefined): PropertyType {
  if (shape.kind !== 'union') return shape
  const option = shape.options.find((each) => value !== undefined && fits(each, value)) ?? shape.options[0]
  return option ? concreteShape(option, value) : { kind: 'json' }
}

/** How a value of this shape is edited. One that is not what the shape says is edited as what it is. */
export function controlOf(shape: PropertyType, value: Json | undefined, hasValues = false): Control {
  if (value !== undefined && !fits(shape, value)) return isScalar(value) ? 'text' : 'json'
  const isText = shape.kind === 'string' || shape.kind === 'number' || shape.kind === 'integer'
  if (isText && hasValues) return 'choice'
  return CONTROLS[shape.kind]
}

const CONTROLS: Readonly<Record<PropertyType['kind'], Control>> = {
  string: 'text',
  'date-time': 'text',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  json: 'json',
  null: 'json',
  tag: 'object',
  definition: 'object',
  list: 'list',
  map: 'map',
  union: 'json',
}

function fits(shape: PropertyType, value: Json): boolean {
  switch (shape.kind) {
    case 'string':
    case 'date-time':
      return isScalar(value)
    case 'number':
    case 'integer':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    case 'list':
      return Array.isArray(value)
    case 'map':
    case 'tag':
    case 'definition':
      return isJsonObject(value)
    case 'union':
      return shape.options.some((option) => fits(option, value))
    default:
      return !isScalar(value) || shape.kind === 'null'
  }
}

function isScalar(value: Json): boolean {
  return typeof value !== 'object' && value !== null
}

/** What a new item of a list or map begins as. */
export function emptyValue(shape: PropertyType): Json {
  const { kind } = concreteShape(shape, undefined)
  if (kind === 'string' || kind === 'date-time') return ''
  if (kind === 'number' || kind === 'integer') return 0
  if (kind === 'boolean') return false
  return kind === 'list' ? [] : {}
}

/** The shape in words: "list of text", "yes or no", "structure". */
export function shapeText(shape: PropertyType): string {
  if (shape.kind === 'list') return `list of ${shapeText(shape.item)}`
  if (shape.kind === 'map') return `names with ${shapeText(shape.item)}`
  if (shape.kind === 'union') return [...new Set(shape.options.map(shapeText))].join(' or ')
  return WORDS[shape.kind]
}

const WORDS: Readonly<Record<Exclude<PropertyType['kind'], 'list' | 'map' | 'union'>, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'yes or no',
  'date-time': 'date and time',
  json: 'JSON',
  null: 'nothing',
  tag: 'tag',
  definition: 'structure',
}

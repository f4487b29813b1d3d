import { defaultOptions, type Field, type Options, refuseValue } from '../../catalogue/field'
import { isJsonObject, type Json, type JsonObject, sameJson } from '../../template/json'

/** How far what some options write is from what a template says; 0: the same. */
export type Distance = (options: JsonObject) => number

const MOST_ROUNDS = 3

/**
 * The options that write what a template says, as near as can be: starts from the defaults and takes over, one option at a
 * time, whichever of the values found in the template comes nearer. Gives only what differs from the defaults.
 */
export function fitOptions(options: Options, found: readonly Json[], distance: Distance): JsonObject {
  const defaults: JsonObject = defaultOptions(options)
  let best: JsonObject = defaults
  let nearest = distance(best)
  for (let round = 0; round < MOST_ROUNDS && nearest > 0; round += 1) {
    const before = nearest
    for (const [name, field] of Object.entries(options)) {
      for (const value of valuesFor(field, found)) {
        const tried = { ...best, [name]: value }
        const far = distance(tried)
        if (far >= nearest) continue
        nearest = far
        best = tried
      }
    }
    if (nearest === before) break
  }
  if (nearest > 0) best = withTwoNumbers(options, found, distance, best, nearest)
  return withoutDefaults(options, best)
}

/** Where no one number comes nearer, two together may: the ends of a range of ports. */
function withTwoNumbers(
  options: Options,
  found: readonly Json[],
  distance: Distance,
  start: JsonObject,
  far: number,
): JsonObject {
  const numbers = Object.entries(options).filter(([, field]) => field.control === 'number')
  const [first, second] = numbers
  if (!first || !second || numbers.length > 2) return start
  const pairs = valuesFor(first[1], found).flatMap((one) =>
    valuesFor(second[1], found).map((other) => ({ ...start, [first[0]]: one, [second[0]]: other })),
  )
  const ranked = pairs.map((tried) => ({ tried, far: distance(tried) })).sort((a, b) => a.far - b.far)
  const [best] = ranked
  return best && best.far < far ? best.tried : start
}

/** Only what differs from the defaults. */
export function withoutDefaults(options: Options, chosen: JsonObject): JsonObject {
  const defaults: JsonObject = defaultOptions(options)
  return Object.fromEntries(Object.entries(chosen).filter(([name, value]) => !sameJson(value, defaults[name])))
}

/** The values a field may have had, as far as the template shows them. */
export function valuesFor(field: Field, found: readonly Json[]): readonly Json[] {
  if (field.control === 'switch') return [true, false]
  if (field.control === 'choice') return field.choices.map(({ value }) => value)
  return found.filter((value) => fits(field, value))
}

function fits(field: Field, value: Json): boolean {
  if (field.control === 'code') return typeof value === 'object' && value !== null
  if (field.control === 'list') return Array.isArray(value) && value.every((each) => typeof each === 'string')
  const type = field.control === 'number' ? 'number' : 'string'
  return typeof value === type && refuseValue(field, value) === undefined
}

/** All values inside a value, itself included, each once. */
export function valuesIn(value: Json | undefined): Json[] {
  const found = new Map<string, Json>()
  const left: Json[] = value === undefined ? [] : [value]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    found.set(JSON.stringify(next), next)
    if (Array.isArray(next)) left.push(...next)
    else if (isJsonObject(next)) left.push(...Object.values(next))
  }
  return [...found.values()]
}

/** How many plain values must change to make one value of another. */
export function distanceBetween(a: Json | undefined, b: Json | undefined): number {
  if (sameJson(a, b)) return 0
  if (isJsonObject(a) && isJsonObject(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)])
    return [...keys].reduce((sum, key) => sum + distanceBetween(a[key], b[key]), 0)
  }
  if (a === undefined) return sizeOf(b)
  return b === undefined ? sizeOf(a) : 1
}

/** How many plain values a value has, at least one. */
function sizeOf(value: Json | undefined): number {
  if (!isJsonObject(value)) return 1
  return Math.max(
    1,
    Object.values(value).reduce<number>((sum, each) => sum + sizeOf(each), 0),
  )
}

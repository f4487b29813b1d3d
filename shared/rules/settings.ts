import { isExpression } from '../template/intrinsics'
import { isJsonObject, type Json } from '../template/json'
import { type Path, toPath } from '../template/path'
import type { CheckedResource } from './rule'

/**
 * What a resource says at a dotted path below its properties. `Ref: AWS::NoValue` counts as nothing (undefined); an
 * expression that stands on the way is given back itself, so a rule that wants a literal finds none.
 */
export function settingOf(resource: CheckedResource, dotted: string): Json | undefined {
  return settingIn(resource.properties, toPath(dotted))
}

/** The same for any value. */
export function settingIn(value: Json | undefined, path: Path): Json | undefined {
  let current = value
  for (const part of path) {
    if (isExpression(current)) break
    if (isJsonObject(current)) {
      const next: Json | undefined = Object.hasOwn(current, String(part)) ? current[String(part)] : undefined
      // A macro may add what is not there.
      if (next === undefined && Object.hasOwn(current, 'Fn::Transform')) return current
      current = next
    } else current = Array.isArray(current) && typeof part === 'number' ? current[part] : undefined
  }
  return isNoValue(current) ? undefined : current
}

/** Whether a value is the expression that removes its property. */
export function isNoValue(value: Json | undefined): boolean {
  return isJsonObject(value) && value.Ref === 'AWS::NoValue'
}

/** Whether a switch is certainly on. */
export function isOn(value: Json | undefined): boolean {
  return value === true || value === 'true'
}

/** Whether a switch is certainly off: it says so, or nothing is said and off is the default. */
export function isOff(value: Json | undefined): boolean {
  return value === undefined || value === false || value === 'false'
}

/** A number, also one written as text; undefined: it is an expression or something else. */
export function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : undefined
}

/** The items of a list; none where it is no literal list. */
export function itemsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

/** A value that may stand alone for a list of one; an absent one gives none. */
export function oneOrMany(value: Json | undefined): readonly Json[] {
  if (value === undefined || isNoValue(value)) return []
  return Array.isArray(value) ? value : [value]
}

import { isJsonObject, type Json, type JsonObject } from '../template/json'
import type { Path } from '../template/path'
import { isDynamicReference, secretProperties } from './secret-properties'

/** Where a resource's properties hold a secret that is written out. */
export function secretPlaces(type: string, properties: JsonObject): Path[] {
  return secretProperties(type)
    .flatMap((dotted) => placesAt(properties, dotted.split('.'), []))
    .filter(({ value }) => typeof value === 'string' && value !== '' && !isDynamicReference(value))
    .map(({ path }) => path)
}

function placesAt(
  value: Json | undefined,
  parts: readonly string[],
  path: Path,
): { path: Path; value: Json | undefined }[] {
  const [part, ...rest] = parts
  if (part === undefined) return [{ path, value }]
  if (part === '*') {
    return Array.isArray(value) ? value.flatMap((item, index) => placesAt(item, rest, [...path, index])) : []
  }
  return isJsonObject(value) && Object.hasOwn(value, part) ? placesAt(value[part], rest, [...path, part]) : []
}

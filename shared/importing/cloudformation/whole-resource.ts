import { isJsonObject, type Json, type JsonObject, sameJson } from '../../template/json'
import { toPath, valueAt, withValueAt } from '../../template/path'
import type { Trial } from './trial'

/** A resource with what the same relation writes into it besides: the statements of a policy that it shares. */
export function withOwnWrites(resource: JsonObject, id: string, { contributions }: Trial): JsonObject {
  let properties: JsonObject = isJsonObject(resource.Properties) ? resource.Properties : {}
  for (const each of contributions) {
    if (each.do === 'provide' && each.fills.resource === id) {
      properties = withValueAt(properties, toPath(each.fills.path), each.fills.value)
    }
    if ((each.do !== 'append' && each.do !== 'set') || each.resource !== id) continue
    const path = toPath(each.path)
    const before = valueAt(properties, path)
    const list = Array.isArray(before) ? before : []
    if (each.do === 'set') properties = withValueAt(properties, path, each.value)
    else if (!list.some((item) => sameJson(item, each.value))) {
      properties = withValueAt(properties, path, [...list, each.value])
    }
  }
  return Object.keys(properties).length > 0 ? { ...resource, Properties: properties } : resource
}

/** Whether a value says all that another does, with more items in its lists at most: those are other relations'. */
export function holds(value: Json | undefined, part: Json): boolean {
  if (Array.isArray(part)) {
    return (
      Array.isArray(value) && part.every((item) => value.some((other) => sameJson(other, item) || holds(other, item)))
    )
  }
  if (!isJsonObject(part)) return sameJson(value, part)
  if (!isJsonObject(value) || Object.keys(value).length !== Object.keys(part).length) return false
  return Object.entries(part).every(([key, child]) => Object.hasOwn(value, key) && holds(value[key], child))
}

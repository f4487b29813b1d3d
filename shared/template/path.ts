import { isJsonObject, type Json, type JsonObject } from './json'

/** Where a value stands inside a JSON value: keys and list indexes from the outside in. Empty: the value itself. */
export type Path = readonly (string | number)[]

/** Reads `VpcConfig.SubnetIds` or `Tags.0.Key` as a path. Numbers become list indexes. */
export function toPath(dotted: string): Path {
  if (dotted === '') return []
  return dotted.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** Writes a path as dotted text, for messages. */
export function pathText(path: Path): string {
  return path.join('.')
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  let current: Json | undefined = value
  for (const part of path) {
    if (Array.isArray(current)) current = typeof part === 'number' ? current[part] : undefined
    else if (isJsonObject(current)) current = Object.hasOwn(current, String(part)) ? current[String(part)] : undefined
    else return undefined
  }
  return current
}

/**
 * A copy with the value at the path replaced; objects and lists on the way are made when absent. Parts that are not on the
 * path keep their identity. Undefined removes the key or list item, and with it parents that become empty objects.
 */
export function withValueAt(root: JsonObject, path: Path, value: Json | undefined): JsonObject {
  const result = replaceAt(root, path, value)
  return isJsonObject(result) ? result : {}
}

function replaceAt(current: Json | undefined, path: Path, value: Json | undefined): Json | undefined {
  const [head, ...rest] = path
  if (head === undefined) return value
  if (value === undefined && !holds(current, head)) return current
  if (typeof head === 'number') return replaceItem(Array.isArray(current) ? current : [], head, rest, value)
  const base: JsonObject = isJsonObject(current) ? current : {}
  const child = replaceAt(Object.hasOwn(base, head) ? base[head] : undefined, rest, value)
  return withKey(base, head, child)
}

function holds(current: Json | undefined, key: string | number): boolean {
  if (typeof key === 'number') return Array.isArray(current) && key < current.length
  return isJsonObject(current) && Object.hasOwn(current, key)
}

function replaceItem(list: readonly Json[], index: number, rest: Path, value: Json | undefined): Json | undefined {
  const child = replaceAt(list[index], rest, value)
  if (child === undefined) return list.filter((_, i) => i !== index)
  const copy = [...list]
  copy[Math.min(index, list.length)] = child
  return copy
}

function withKey(base: JsonObject, key: string, child: Json | undefined): JsonObject | undefined {
  const entries = Object.entries(base)
  if (child !== undefined) {
    const at = entries.findIndex(([name]) => name === key)
    if (at < 0) entries.push([key, child])
    else entries[at] = [key, child]
    return fromEntries(entries)
  }
  const left = entries.filter(([name]) => name !== key)
  return left.length === 0 && entries.length > 0 ? undefined : fromEntries(left)
}

/** Object.fromEntries without the prototype trap: a key `__proto__` becomes an own property. */
export function fromEntries(entries: Iterable<readonly [string, Json]>): JsonObject {
  const object: Record<string, Json> = {}
  for (const [key, value] of entries) {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
  }
  return object
}

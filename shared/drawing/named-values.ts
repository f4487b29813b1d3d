import type { ResourceNode } from '../diagram/types'
import { intrinsicOf } from '../template/intrinsics'
import { isJsonObject, type Json, type JsonObject } from '../template/json'
import { fromEntries } from '../template/path'

/** A resource whose properties say names where they hold expressions: a reference its target's, any other an ellipsis. */
export function withNamedValues(node: ResourceNode): ResourceNode {
  return { ...node, properties: named(node.properties) as JsonObject }
}

function named(value: Json): Json {
  if (Array.isArray(value)) return value.map(named)
  if (!isJsonObject(value)) return value
  if (intrinsicOf(value) === undefined)
    return fromEntries(Object.entries(value).map(([key, each]) => [key, named(each)]))
  return typeof value.Ref === 'string' ? value.Ref : '…'
}

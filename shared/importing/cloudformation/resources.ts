import type { ResourceNode } from '../../diagram/types'
import { isJsonObject, type Json, type JsonObject } from '../../template/json'
import { fromEntries } from '../../template/path'
import { labelFor } from './labels'

/** What stands under `Resources`: what can be drawn as a resource, and what is carried because it is none. */
export interface ResourceEntries {
  readonly drawn: readonly (readonly [string, JsonObject])[]
  readonly carried: readonly (readonly [string, Json])[]
}

/** Tells resources from what else may stand among them: loops, macros, entries without a type. */
export function resourceEntries({ Resources }: JsonObject): ResourceEntries {
  const all = isJsonObject(Resources) ? Object.entries(Resources) : []
  const isDrawn = (entry: readonly [string, Json]): entry is readonly [string, JsonObject] =>
    isJsonObject(entry[1]) && typeof entry[1].Type === 'string' && entry[1].Type !== '' && !entry[0].startsWith('Fn::')
  return {
    drawn: all.filter((entry) => isDrawn(entry)),
    carried: all.filter((entry) => !isDrawn(entry)),
  } as ResourceEntries
}

/** A node for every resource, properties and attributes as they stand, without a place. */
export function nodesFrom(template: JsonObject): ResourceNode[] {
  return resourceEntries(template).drawn.map(([logicalId, body], index) => nodeFrom(logicalId, body, `n${index + 1}`))
}

function nodeFrom(logicalId: string, body: JsonObject, id: string): ResourceNode {
  const { Type: type, Properties: given, ...rest } = body
  const isUsual = isJsonObject(given) && Object.keys(given).length > 0
  // Properties that are there and empty, or no map at all, are carried beside the attributes.
  const attributes = isUsual || given === undefined ? rest : { ...rest, Properties: given }
  const properties = isUsual ? given : {}
  return {
    id,
    kind: 'resource',
    type: String(type),
    logicalId,
    label: labelFor(logicalId, properties),
    owns: {},
    position: { x: 0, y: 0 },
    properties,
    ...(Object.keys(attributes).length > 0 && { attributes: fromEntries(Object.entries(attributes)) }),
  }
}

import type { Json, JsonObject } from '../template/json'
import { mergePatched } from '../template/merge-patch'
import type { Grant } from './contribution'

/** The policy statement that a grant becomes. */
export function statementOf({ actions, on, condition, wording }: Grant): Json {
  const resource: Json = on.length === 1 && on[0] !== undefined ? on[0] : on
  const statement: JsonObject = {
    Effect: 'Allow',
    Action: actions,
    Resource: resource,
    ...(condition && { Condition: condition }),
  }
  return wording?.as === undefined ? statement : mergePatched(statement, wording.as)
}

import { isJsonObject, type Json, type JsonObject, sameJson } from './json'
import type { Path } from './path'

/** One place where two values differ. */
export interface ValueDifference {
  readonly path: Path
  /** Absent: nothing stood there. */
  readonly before?: Json
  /** Absent: nothing stands there any more. */
  readonly after?: Json
}

/** Where two values differ, as deep inside as both still have the same shape. Lists are compared place by place where equally long. */
export function valueDifferences(
  before: Json | undefined,
  after: Json | undefined,
  path: Path = [],
): readonly ValueDifference[] {
  if (before === undefined || after === undefined || isScalar(before) || isScalar(after)) {
    const same = before === after || (before !== undefined && after !== undefined && sameJson(before, after))
    return same ? [] : [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }]
  }
  if (isJsonObject(before) && isJsonObject(after) && !isExpression(before) && !isExpression(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys].flatMap((key) => valueDifferences(own(before, key), own(after, key), [...path, key]))
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((item, i) => valueDifferences(item, after[i], [...path, i]))
  }
  return sameJson(before, after) ? [] : [{ path, before, after }]
}

/** An intrinsic function is one value, however it is built. */
function isExpression(value: JsonObject): boolean {
  const keys = Object.keys(value)
  return keys.length === 1 && /^(Ref|Fn::.+)$/.test(keys[0] ?? '')
}

function isScalar(value: Json): boolean {
  return value === null || typeof value !== 'object'
}

function own(value: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined
}

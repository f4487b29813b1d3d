import { isJsonObject, type Json } from '../template/json'

/** What a JSON value is made of. */
export interface Survey {
  /** How many keys its objects have, at every depth. */
  readonly keys: number
  /** Whether every number is finite: `1e999` is read as infinity. */
  readonly finite: boolean
}

/** Counts through a JSON value without recursion. */
export function survey(value: Json): Survey {
  let keys = 0
  let finite = true
  const left: Json[] = [value]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === 'number') finite &&= Number.isFinite(next)
    if (typeof next !== 'object' || next === null) continue
    const children = isJsonObject(next) ? Object.values(next) : (next as readonly Json[])
    if (isJsonObject(next)) keys += children.length
    for (const child of children) if (typeof child === 'object' || typeof child === 'number') left.push(child)
  }
  return { keys, finite }
}

/** Whether a value can be written as JSON again without losing a number. */
export function hasOnlyFiniteNumbers(value: Json): boolean {
  return survey(value).finite
}

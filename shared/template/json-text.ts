import { isJsonObject, type Json } from './json'
import { fromEntries } from './path'
import { sectionsInOrder, type Template } from './types'

/** A template as JSON, two spaces deep, intrinsics in long form. The same template gives the same bytes. */
export function toJsonText(template: Template): string {
  return `${JSON.stringify(fromEntries(sectionsInOrder(template)), undefined, 2)}\n`
}

/** How deep objects and lists lie in one another; a plain value has depth 0. Works without recursion, so that nothing overflows. */
export function depthOf(value: Json): number {
  let deepest = 0
  const left: { value: Json; depth: number }[] = [{ value, depth: 0 }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { value: current, depth } = next
    const children = Array.isArray(current) ? current : isJsonObject(current) ? Object.values(current) : undefined
    if (!children) continue
    deepest = Math.max(deepest, depth + 1)
    for (const child of children) left.push({ value: child, depth: depth + 1 })
  }
  return deepest
}

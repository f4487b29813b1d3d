import type { Wording, Wordings, WrittenParts } from '../diagram/types'
import type { Json } from '../template/json'
import { mergePatched } from '../template/merge-patch'
import type { TemplateResource } from '../template/types'
import type { Contribution } from './contribution'
import { partName } from './written-parts'

/** Each contribution with the name its wording goes by: the part's name, numbered where several have the same. */
export function namedParts(all: readonly Contribution[]): (readonly [string, Contribution])[] {
  const counts = new Map<string, number>()
  return all.map((each) => {
    const part = partName(each)
    const count = counts.get(part) ?? 0
    counts.set(part, count + 1)
    return [count === 0 ? part : `${part}#${count}`, each] as const
  })
}

/** What a relation writes where its line says so: only the parts it covers, each as the template words it. */
export function asFound(
  all: readonly Contribution[],
  writes: WrittenParts | undefined,
  wordings: Wordings | undefined,
): Contribution[] {
  if (!writes && !wordings) return [...all]
  return namedParts(all).flatMap(([name, each]) => {
    if (writes && !writes.includes(partName(each))) return []
    const wording = wordings && Object.hasOwn(wordings, name) ? wordings[name] : undefined
    if (wording?.as === null) return []
    return [wording ? worded(each, wording) : each]
  })
}

/** One contribution as the template words it. */
export function worded(each: Contribution, wording: Wording): Contribution {
  const over = (value: Json): Json => (wording.as === undefined ? value : mergePatched(value, wording.as))
  if (each.do === 'add' || each.do === 'share' || each.do === 'provide') {
    return { ...each, resource: over(each.resource as unknown as Json) as unknown as TemplateResource }
  }
  if (each.do === 'set') return { ...each, value: over(each.value) }
  if (each.do === 'append')
    return { ...each, value: over(each.value), ...(wording.at !== undefined && { at: wording.at }) }
  if (each.do === 'environment') return { ...each, value: over(each.value) }
  return each.do === 'grant' || each.do === 'allow' ? { ...each, wording } : each
}

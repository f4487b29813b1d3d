import { type Json, type JsonObject, sameJson } from './json'

/** What becomes of the items of a list: an old one stays or changes, goes, or a new one comes. */
export type ListStep =
  | { readonly do: 'keep'; readonly from: number; readonly to: number }
  | { readonly do: 'remove'; readonly from: number }
  | { readonly do: 'insert'; readonly to: number }

const MOST_COMPARISONS = 1_000_000

/** The fewest steps from one list to another. Where an item goes and another comes in its place, it is kept and changed. */
export function planList(before: readonly Json[], after: readonly Json[]): ListStep[] {
  let head = 0
  while (head < before.length && head < after.length && sameJson(before[head], after[head])) head += 1
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && sameJson(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1
  const pairs = commonItems(before, after, head, before.length - tail, after.length - tail)
  const ends = [...pairs, [before.length - tail, after.length - tail] as const]
  const steps: ListStep[] = keepRun(0, 0, head)
  let [from, to] = [head, head]
  for (const [nextFrom, nextTo] of ends) {
    steps.push(...gap(from, nextFrom, to, nextTo))
    if (nextFrom < before.length - tail) steps.push({ do: 'keep', from: nextFrom, to: nextTo })
    from = nextFrom + 1
    to = nextTo + 1
  }
  return [...steps, ...keepRun(before.length - tail, after.length - tail, tail)]
}

function keepRun(from: number, to: number, length: number): ListStep[] {
  return Array.from({ length }, (_, i) => ({ do: 'keep', from: from + i, to: to + i }))
}

function gap(from: number, fromEnd: number, to: number, toEnd: number): ListStep[] {
  const both = Math.min(fromEnd - from, toEnd - to)
  return [
    ...keepRun(from, to, both),
    ...Array.from({ length: fromEnd - from - both }, (_, i): ListStep => ({ do: 'remove', from: from + both + i })),
    ...Array.from({ length: toEnd - to - both }, (_, i): ListStep => ({ do: 'insert', to: to + both + i })),
  ]
}

/** The longest run of items that both have in the same order, as pairs of indexes. None for lists too long to compare. */
function commonItems(
  before: readonly Json[],
  after: readonly Json[],
  start: number,
  beforeEnd: number,
  afterEnd: number,
): (readonly [number, number])[] {
  const [rows, columns] = [beforeEnd - start, afterEnd - start]
  if (rows * columns === 0 || rows * columns > MOST_COMPARISONS) return []
  const same = (i: number, j: number) => sameJson(before[start + i], after[start + j])
  const longest = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1))
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0
  for (let i = rows - 1; i >= 0; i -= 1) {
    const row = longest[i]
    for (let j = columns - 1; row && j >= 0; j -= 1) {
      row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (same(i, j)) pairs.push([start + i++, start + j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

/** What becomes of the keys of a map. `after`: the surviving old key a new one follows; undefined: none does. */
export interface MapPlan {
  readonly removed: ReadonlySet<string>
  readonly renamed: ReadonlyMap<string, string>
  readonly added: readonly { readonly key: string; readonly after: string | undefined }[]
}

/** Compares the own keys of a map with the wanted ones. A key that goes where another comes with a like value is renamed. */
export function planMap(keys: readonly string[], before: JsonObject, after: JsonObject): MapPlan {
  const gone = keys.filter((key) => !Object.hasOwn(after, key))
  const wanted = Object.keys(after)
  const come = wanted.filter((key) => !Object.hasOwn(before, key))
  const renamed = renamedKeys(gone, come, before, after)
  const names = new Map([...renamed].map(([from, to]) => [to, from]))
  const removed = new Set(gone.filter((key) => !renamed.has(key)))
  const stays = new Set(keys.filter((key) => !removed.has(key)))
  let last: string | undefined
  const added: { key: string; after: string | undefined }[] = []
  for (const key of wanted) {
    const old = names.get(key) ?? key
    if (stays.has(old)) last = old
    else if (!Object.hasOwn(before, key)) added.push({ key, after: last })
  }
  return { removed, renamed, added }
}

function renamedKeys(
  gone: readonly string[],
  come: readonly string[],
  before: JsonObject,
  after: JsonObject,
): Map<string, string> {
  const [from] = gone
  const [to] = come
  if (gone.length !== 1 || come.length !== 1 || from === undefined || to === undefined) return new Map()
  const isSize = typeof before[from] === 'object' && before[from] !== null
  return isSize && sameJson(before[from], after[to]) ? new Map([[from, to]]) : new Map()
}

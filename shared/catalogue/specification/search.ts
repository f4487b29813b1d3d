import type { SpecificationIndex } from './asset'
import { isFrequentType } from './frequent-types'

/** A type that fits a query; of two hits the one with the higher score fits better. */
export interface TypeHit {
  readonly type: string
  readonly documentation: string
  /** Category id of the type's namespace. */
  readonly category: string
  readonly score: number
}

/** The types that fit every word of the query, best first; none for an empty query. */
export type TypeSearch = (query: string, limit?: number) => TypeHit[]

interface Entry {
  readonly type: string
  readonly documentation: string
  readonly category: string
  /** Lower-case words of the service and of the resource, and both run together (`dynamodb`, `dynamo`, `db`). */
  readonly nameWords: readonly string[]
  readonly name: string
  readonly documentationWords: readonly string[]
}

const points = { exact: 100, prefix: 60, within: 25, documentation: 8, documentationPrefix: 5, frequent: 6 }

/** Prepares the index once; a search then takes a few milliseconds. */
export function createTypeSearch(index: SpecificationIndex): TypeSearch {
  const entries = entriesOf(index)
  return (query, limit = 50) => {
    const words = wordsIn(query).filter((word) => word !== 'aws')
    if (words.length === 0) return []
    return entries
      .map((entry) => ({ entry, score: scoreOf(entry, words) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score || (a.entry.type < b.entry.type ? -1 : 1))
      .slice(0, limit)
      .map(({ entry: { type, documentation, category }, score }) => ({ type, documentation, category, score }))
  }
}

function entriesOf(index: SpecificationIndex): Entry[] {
  return Object.entries(index).flatMap(([namespace, { category, types }]) =>
    Object.entries(types).map(([short, documentation]): Entry => {
      const parts = [namespace.split('::')[1] ?? '', ...short.split('::')]
      return {
        type: `${namespace}::${short}`,
        documentation,
        category,
        nameWords: [...new Set(parts.flatMap((part) => [part.toLowerCase(), ...humps(part)]))],
        name: parts.join('').toLowerCase(),
        documentationWords: [...new Set(wordsIn(documentation))],
      }
    }),
  )
}

/** Sum over the query's words, 0 when one of them fits nowhere; longer names lose a little, so plain ones come first, and much used types win. */
function scoreOf(entry: Entry, words: readonly string[]): number {
  let score = 0
  for (const word of words) {
    const best = wordScore(entry, word)
    if (best === 0) return 0
    score += best
  }
  const unnamed = entry.nameWords.filter((name) => !words.includes(name)).length
  const frequent = isFrequentType(entry.type) ? points.frequent : 0
  return Math.max(1, score + frequent - unnamed - entry.name.length / 100)
}

function wordScore(entry: Entry, word: string): number {
  if (entry.nameWords.includes(word)) return points.exact
  if (entry.nameWords.some((name) => name.startsWith(word))) return points.prefix
  if (entry.name.includes(word)) return points.within
  if (entry.documentationWords.includes(word)) return points.documentation
  return entry.documentationWords.some((other) => other.startsWith(word)) ? points.documentationPrefix : 0
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
}

/** `DBInstance` → `db`, `instance`; `ApiGatewayV2` → `api`, `gateway`, `v2`. */
function humps(name: string): string[] {
  return (name.match(/[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+/g) ?? []).map((hump) => hump.toLowerCase())
}

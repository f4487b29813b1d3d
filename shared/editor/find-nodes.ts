import type { Diagram, DiagramNode } from '../diagram/types'
import { absoluteRects } from '../drawing/bounds'
import { inReadingOrder } from '../drawing/reading-order'
import { type Fact, type FoundIn, searchableOf } from './searchable'

/** A node that a search found, and by what. */
export interface Hit {
  readonly id: string
  readonly in: FoundIn
  /** What was found, to be shown: a label, `team=payments`, `VisibilityTimeout: 60`. */
  readonly text: string
}

interface Term {
  /** Of `key=value` what stands before the sign; absent: the term has none and is looked for everywhere. */
  readonly name?: string
  readonly value: string
}

/**
 * The nodes a query finds: those in which every word of it stands somewhere, whatever its case. `key=value` looks for a tag
 * or a property only. Nodes that are called so come first, all others after them, both in reading order. An empty query finds
 * nothing.
 */
export function findNodes(diagram: Diagram, query: string): readonly Hit[] {
  const terms = termsOf(query)
  if (terms.length === 0) return []
  const named: Hit[] = []
  const others: Hit[] = []
  for (const node of diagram.nodes) {
    const fact = factFound(node, terms)
    if (!fact) continue
    const isName = fact.in === 'label' || fact.in === 'logical id'
    ;(isName ? named : others).push({ id: node.id, in: fact.in, text: shownText(fact) })
  }
  const rects = absoluteRects(diagram)
  return [...inReadingOrder(named, rects), ...inReadingOrder(others, rects)]
}

function termsOf(query: string): Term[] {
  const words = query.toLowerCase().split(/\s+/u)
  return words.flatMap((word) => {
    const at = word.indexOf('=')
    if (word === '' || word === '=') return []
    return at > 0 ? [{ name: word.slice(0, at), value: word.slice(at + 1) }] : [{ value: word }]
  })
}

/** The first fact in which the first word stands, if all words stand somewhere. */
function factFound(node: DiagramNode, terms: readonly Term[]): Fact | undefined {
  const { facts, text } = searchableOf(node)
  if (!terms.every(({ name, value }) => text.includes(value) && (name === undefined || text.includes(name))))
    return undefined
  let first: Fact | undefined
  for (const term of terms) {
    const found = facts.find((fact) => says(fact, term))
    if (!found) return undefined
    first ??= found
  }
  return first
}

function says(fact: Fact, { name, value }: Term): boolean {
  const is = fact.value.toLowerCase()
  if (name === undefined) return is.includes(value) || fact.name.toLowerCase().includes(value)
  return fact.name !== '' && fact.name.toLowerCase().includes(name) && is.includes(value)
}

function shownText({ in: place, name, value }: Fact): string {
  if (place === 'tag') return `${name}=${value}`
  return name === '' ? value : `${name}: ${value}`
}

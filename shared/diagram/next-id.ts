import type { Diagram } from './types'

/** What ids of nodes, connections and bookmarks begin with. */
type IdPrefix = 'n' | 'c' | 'b'

/** The next free id with this prefix: `n7` after `n6`. Short, and the same for the same diagram. */
export function nextIds(diagram: Diagram, prefix: IdPrefix, count: number): string[] {
  const all = { n: diagram.nodes, c: diagram.connections, b: diagram.bookmarks ?? [] }[prefix]
  const numbers = all.map(({ id }) => (id.startsWith(prefix) && /^\d+$/.test(id.slice(1)) ? Number(id.slice(1)) : 0))
  const highest = numbers.reduce((a, b) => Math.max(a, b), 0)
  return Array.from({ length: count }, (_, index) => `${prefix}${highest + 1 + index}`)
}

/** One free id. */
export function nextId(diagram: Diagram, prefix: IdPrefix): string {
  return nextIds(diagram, prefix, 1)[0] ?? `${prefix}1`
}

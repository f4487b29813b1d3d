import type { Connection } from '../diagram/types'
import type { LineEnds } from './line-sides'
import type { LineEnd } from './ports'

/** Which ends share one port, by end: ends with the same name do. An end that is not in it stands alone. */
export type Bundles = ReadonlyMap<LineEnd, string>

/** What decides whether lines run together. */
export interface BundleOptions {
  /** Lines of different kinds are never bundled; absent: all are of one kind. */
  kindOf?(connection: Connection): string
  /** Labelled lines need room of their own, so only many of them are bundled; absent: none has a label. */
  labelOf?(connection: Connection): string
}

/** So many labelled ends on one side no longer fit side by side. */
const MANY = 4

/**
 * Lines of one kind that leave a node on the same side, or arrive there, run together from one port; a line and its twin
 * between the same two nodes do not, as one would hide the other.
 */
export function bundlesOf(lines: readonly LineEnds[], options: BundleOptions): Bundles {
  const groups = new Map<string, { end: LineEnd; other: string; isLabelled: boolean }[]>()
  for (const line of lines) {
    const kind = options.kindOf?.(line.connection) ?? ''
    const isLabelled = Boolean(options.labelOf?.(line.connection))
    for (const end of [line.source, line.target]) {
      const key = `${end.node} ${end.side} ${end.role} ${end.inward ? 'in' : 'out'} ${kind}`
      const group = groups.get(key) ?? []
      const other = end.role === 'source' ? line.connection.target : line.connection.source
      if (!group.some((each) => each.other === other)) group.push({ end, other, isLabelled })
      groups.set(key, group)
    }
  }
  const bundles = new Map<LineEnd, string>()
  for (const [key, group] of groups) {
    const together = group.length >= MANY ? group : group.filter((each) => !each.isLabelled)
    if (together.length > 1) for (const { end } of together) bundles.set(end, key)
  }
  return bundles
}

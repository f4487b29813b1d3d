import type { Diagram, LineWay } from './types'

/** The diagram in which a line runs this way. */
export function withWay(diagram: Diagram, connection: string, way: LineWay): Diagram {
  return { ...diagram, ways: { ...diagram.ways, [connection]: way } }
}

/** The diagram in which these lines find their own way again; the same object where none of them had one. */
export function withoutWays(diagram: Diagram, connections: ReadonlySet<string>): Diagram {
  const { ways, ...rest } = diagram
  if (!ways) return diagram
  const entries = Object.entries(ways)
  const left = entries.filter(([id]) => !connections.has(id))
  if (left.length === entries.length) return diagram
  return left.length > 0 ? { ...diagram, ways: Object.fromEntries(left) } : rest
}

import type { Connection, Diagram, DiagramNode } from '../../shared/diagram/types'

/** What changed from one diagram to the next, so that a worker that has the one need not be sent all of the other. */
export type DocumentChanges =
  | { readonly whole: Diagram }
  | {
      readonly nodes: readonly (readonly [number, DiagramNode])[]
      readonly connections: readonly (readonly [number, Connection])[]
      /** All but nodes and connections. */
      readonly rest: Omit<Diagram, 'nodes' | 'connections'>
    }

/** The changes from a diagram, absent where the worker has none, to another. */
export function changesBetween(before: Diagram | undefined, after: Diagram): DocumentChanges {
  const nodes = before && replaced(before.nodes, after.nodes)
  const connections = before && replaced(before.connections, after.connections)
  if (!nodes || !connections) return { whole: after }
  const { nodes: _nodes, connections: _connections, ...rest } = after
  return { nodes, connections, rest }
}

/** Which items of a list were replaced by others; undefined: some came or went, which is said best by the whole. */
function replaced<T>(before: readonly T[], after: readonly T[]): (readonly [number, T])[] | undefined {
  if (before.length !== after.length) return undefined
  return after.flatMap((item, i) => (item === before[i] ? [] : [[i, item] as const]))
}

/** The diagram after changes to the one a worker has. */
export function withChanges(before: Diagram | undefined, changes: DocumentChanges): Diagram {
  if ('whole' in changes) return changes.whole
  const { nodes, connections, rest } = changes
  return {
    ...rest,
    nodes: withReplaced(before?.nodes ?? [], nodes),
    connections: withReplaced(before?.connections ?? [], connections),
  }
}

function withReplaced<T>(list: readonly T[], changes: readonly (readonly [number, T])[]): readonly T[] {
  if (changes.length === 0) return list
  const copy = [...list]
  for (const [i, item] of changes) copy[i] = item
  return copy
}

import { type DiagramIndex, indexOf } from '../../shared/diagram/queries'
import type { Connection, Diagram } from '../../shared/diagram/types'
import { connectionKindOf } from '../../shared/relations/connections'

/** What the reader calls a node. */
export function labelOf(id: string, index: DiagramIndex): string {
  return index.node(id)?.label || 'Something'
}

/** "Orders triggers Fulfil order". A kind nobody knows reads as it is written. */
export function sentenceOf(connection: Connection, diagram: Diagram): string {
  const index = indexOf(diagram)
  const kind = connectionKindOf(connection.kind)
  const verb = kind?.title ?? connection.kind
  return `${labelOf(connection.source, index)} ${verb} ${labelOf(connection.target, index)}`
}

/** The kind's plain words with the labels filled in; undefined: nobody knows the kind. */
export function plainWords(connection: Connection, diagram: Diagram): string | undefined {
  const index = indexOf(diagram)
  return connectionKindOf(connection.kind)
    ?.plain.replaceAll('{source}', () => labelOf(connection.source, index))
    .replaceAll('{target}', () => labelOf(connection.target, index))
}

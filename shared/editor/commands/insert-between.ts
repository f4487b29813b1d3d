import { addConnections, addNodes, remove } from '../../diagram/edits'
import { indexOf } from '../../diagram/queries'
import type { Connection, Diagram, DiagramNode } from '../../diagram/types'
import { likelyKinds } from '../../relations/likely-kinds'
import type { ConnectionKind } from '../../relations/relation'
import type { EditCommand } from '../command'
import { recorded } from '../history'
import { itemLabel } from '../item'
import { settleDefaults, settleNames } from '../settle'
import { type AddNodeArgs, placedNode } from './add-node'
import { connectionOf } from './connect'

/** A new node and the connection it goes between the ends of. */
export interface InsertBetweenArgs extends AddNodeArgs {
  readonly between: string
}

/** The two lines that would take the place of one. */
export interface LinesBetween {
  readonly into: ConnectionKind
  readonly onward: ConnectionKind
}

/** The likeliest lines to and from a node between the ends of a connection; undefined: it cannot stand there. */
export function linesBetween(diagram: Diagram, connection: Connection, node: DiagramNode): LinesBetween | undefined {
  const index = indexOf(diagram)
  const [source, target] = [index.node(connection.source), index.node(connection.target)]
  if (!source || !target) return undefined
  const [into] = likelyKinds(source, node)
  const [onward] = likelyKinds(node, target)
  return into && onward && { into, onward }
}

/** The diagram with a node in the place of a line, that line's two successors, and the node. */
export interface Inserted {
  readonly diagram: Diagram
  readonly node: DiagramNode
  readonly lines: readonly [Connection, Connection]
}

/** What inserting would make; undefined: the node cannot stand between the ends. Names are not settled yet. */
export function insertedBetween(diagram: Diagram, args: InsertBetweenArgs): Inserted | undefined {
  const connection = diagram.connections.find(({ id }) => id === args.between)
  const node = placedNode(diagram, args)
  const kinds = connection && linesBetween(diagram, connection, node)
  if (!kinds) return undefined
  const added = settleDefaults(addNodes(remove(diagram, [connection.id]), [node]), [node.id])
  const into = connectionOf(added, { kind: kinds.into.id, source: connection.source, target: node.id })
  const half = addConnections(added, [into])
  const onward = connectionOf(half, { kind: kinds.onward.id, source: node.id, target: connection.target })
  return { diagram: addConnections(half, [onward]), node, lines: [into, onward] }
}

/** Puts a new node between the ends of a line: two lines take its place. Where it cannot stand there nothing changes. */
export const insertBetween: EditCommand<InsertBetweenArgs> = {
  kind: 'edit',
  id: 'insert-between',
  title: 'Insert between',
  run: (state, args) => {
    const inserted = insertedBetween(state.diagram, args)
    if (!inserted) return state
    const index = indexOf(inserted.diagram)
    const [into, onward] = inserted.lines
    return recorded(state, {
      diagram: settleNames(inserted.diagram),
      label: `Insert ${itemLabel(args.item)} between ${index.node(into.source)?.label} and ${index.node(onward.target)?.label}`,
      selection: { nodes: [inserted.node.id], connections: [] },
    })
  },
}

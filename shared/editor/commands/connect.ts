import { addConnections } from '../../diagram/edits'
import { nextId } from '../../diagram/next-id'
import { indexOf } from '../../diagram/queries'
import type { Connection, Diagram } from '../../diagram/types'
import { connectionKindOf } from '../../relations/connections'
import type { JsonObject } from '../../template/json'
import type { EditCommand } from '../command'
import { recorded } from '../history'
import { settleNames } from '../settle'

/** Which line from where to where; options that are missing are the kind's defaults. */
export interface ConnectArgs {
  readonly kind: string
  readonly source: string
  readonly target: string
  readonly options?: JsonObject
}

/** The connection that would be made, not yet in the diagram: for showing what the line would write. */
export function connectionOf(diagram: Diagram, { kind, source, target, options }: ConnectArgs): Connection {
  return { id: nextId(diagram, 'c'), kind, source, target, ...(options && { options }) }
}

/** Draws a line. The same line twice is not drawn. */
export const connect: EditCommand<ConnectArgs> = {
  kind: 'edit',
  id: 'connect',
  title: 'Connect',
  run: (state, args) => {
    const { diagram } = state
    const twin = diagram.connections.find(
      (each) => each.kind === args.kind && each.source === args.source && each.target === args.target,
    )
    if (twin) return { ...state, selection: { nodes: [], connections: [twin.id] } }
    const connection = connectionOf(diagram, args)
    const index = indexOf(diagram)
    const title = connectionKindOf(args.kind)?.title ?? 'connects to'
    return recorded(state, {
      diagram: settleNames(addConnections(diagram, [connection])),
      label: `Connect “${index.node(args.source)?.label} ${title} ${index.node(args.target)?.label}”`,
      selection: { nodes: [], connections: [connection.id] },
    })
  },
}

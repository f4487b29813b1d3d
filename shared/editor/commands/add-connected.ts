import { addConnections, addNodes } from '../../diagram/edits'
import { indexOf } from '../../diagram/queries'
import type { EditCommand } from '../command'
import { recorded } from '../history'
import { itemLabel } from '../item'
import { settleDefaults, settleNames } from '../settle'
import { type AddNodeArgs, placedNode } from './add-node'
import { connectionOf } from './connect'

/** A new node and the line that leads to it. */
export interface AddConnectedArgs extends AddNodeArgs {
  /** The node the line starts at. */
  readonly source: string
  /** The kind of the line. */
  readonly connection: string
}

/** Puts a new node into the diagram and draws a line to it, as one step. */
export const addConnected: EditCommand<AddConnectedArgs> = {
  kind: 'edit',
  id: 'add-connected',
  title: 'Add what comes next',
  run: (state, args) => {
    const { diagram } = state
    const node = placedNode(diagram, args)
    const added = addNodes(diagram, [node])
    const line = connectionOf(added, { kind: args.connection, source: args.source, target: node.id })
    const before = indexOf(diagram).node(args.source)?.label
    return recorded(state, {
      diagram: settleNames(addConnections(settleDefaults(added, [node.id]), [line])),
      label: `Add ${itemLabel(args.item)} after ${before || args.source}`,
      selection: { nodes: [node.id], connections: [] },
    })
  },
}

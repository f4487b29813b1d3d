import type { EditCommand } from '../command'
import { recorded } from '../history'
import { type Move, movedTo } from '../placed'
import { settleDefaults, settleNames } from '../settle'

/** Moves nodes, into another container too. */
export const moveNodes: EditCommand<readonly Move[]> = {
  kind: 'edit',
  id: 'move-nodes',
  title: 'Move',
  run: (state, moves) => {
    const moved = movedTo(state.diagram, moves)
    const before = new Map(state.diagram.nodes.map((node) => [node.id, node.parent]))
    const rehomed = moves.filter((move) => before.get(move.id) !== move.parent).map((move) => move.id)
    const diagram = rehomed.length > 0 ? settleNames(settleDefaults(moved, rehomed)) : moved
    return recorded(state, { diagram, label: moves.length === 1 ? 'Move' : `Move ${moves.length} nodes` })
  },
}

import { changeNodes } from '../../diagram/edits'
import type { DiagramNode } from '../../diagram/types'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** Locks the selected nodes against moving, or unlocks them when all of them are. */
export const toggleLock: EditCommand = {
  kind: 'edit',
  id: 'toggle-lock',
  title: 'Lock or unlock',
  menu: 'arrange',
  group: 3,
  shortcut: 'Mod+L',
  when: (state) => state.selection.nodes.length > 0,
  run: (state) => {
    const selected = state.diagram.nodes.filter((node) => state.selection.nodes.includes(node.id))
    const lock = selected.some((node) => !node.locked)
    const diagram = changeNodes(state.diagram, state.selection.nodes, (node) => withLock(node, lock))
    return recorded(state, { diagram, label: lock ? 'Lock' : 'Unlock' })
  },
}

function withLock(node: DiagramNode, lock: boolean): DiagramNode {
  const { locked: _before, ...rest } = node
  return (lock ? { ...rest, locked: true } : rest) as DiagramNode
}

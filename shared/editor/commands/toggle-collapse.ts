import type { DiagramNode } from '../../diagram/types'
import { canCollapse, collapsed, expanded } from '../collapse'
import type { EditCommand } from '../command'
import type { EditorState } from '../state'

/** Collapses the selected containers to cards, or expands them when all of them are. */
export const toggleCollapse: EditCommand = {
  kind: 'edit',
  id: 'toggle-collapse',
  title: 'Collapse or expand',
  menu: 'arrange',
  group: 3,
  shortcut: 'Mod+Alt+C',
  when: (state) => containers(state).length > 0,
  run: (state) => {
    const chosen = containers(state)
    const open = chosen.filter((node) => !node.collapsed)
    const ids = (open.length > 0 ? open : chosen).map(({ id }) => id)
    return open.length > 0 ? collapsed(state, ids) : expanded(state, ids)
  },
}

function containers({ diagram, selection }: EditorState): DiagramNode[] {
  const selected = new Set(selection.nodes)
  return diagram.nodes.filter((node) => selected.has(node.id) && (node.collapsed || canCollapse(diagram, node)))
}

import { clipOf, insertClip } from '../clip'
import type { EditCommand } from '../command'
import { recorded } from '../history'
import { selectionName } from '../selection'

const OFFSET = { x: 24, y: 24 }

/** Copies the selection beside itself. */
export const duplicate: EditCommand = {
  kind: 'edit',
  id: 'duplicate',
  title: 'Duplicate',
  menu: 'edit',
  group: 1,
  shortcut: 'Mod+D',
  when: (state) => state.selection.nodes.length > 0,
  run: (state) => {
    const clip = clipOf(state.diagram, state.selection.nodes)
    const { diagram, outermost } = insertClip(state.diagram, clip, OFFSET)
    return recorded(state, {
      diagram,
      label: `Duplicate ${selectionName(state)}`,
      selection: { nodes: outermost, connections: [] },
    })
  },
}

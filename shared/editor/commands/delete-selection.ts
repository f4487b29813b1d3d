import { remove } from '../../diagram/edits'
import type { EditCommand } from '../command'
import { recorded } from '../history'
import { hasSelection, selectionName } from '../selection'
import { NO_SELECTION } from '../state'

/** Removes what is selected, with all that is inside it and the lines that end there. */
export const deleteSelection: EditCommand = {
  kind: 'edit',
  id: 'delete-selection',
  title: 'Delete',
  menu: 'edit',
  group: 1,
  shortcut: 'Delete',
  otherShortcut: 'Backspace',
  when: hasSelection,
  run: (state) => {
    const { nodes, connections } = state.selection
    return recorded(state, {
      diagram: remove(state.diagram, [...nodes, ...connections]),
      label: `Delete ${selectionName(state)}`,
      selection: NO_SELECTION,
    })
  },
}

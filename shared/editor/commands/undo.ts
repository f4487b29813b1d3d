import type { EditCommand } from '../command'
import { undone } from '../history'

export const undo: EditCommand = {
  kind: 'edit',
  id: 'undo',
  title: 'Undo',
  menu: 'edit',
  group: 0,
  shortcut: 'Mod+Z',
  when: (state) => state.history.past.length > 0,
  run: undone,
}

import type { EditCommand } from '../command'
import { redone } from '../history'

export const redo: EditCommand = {
  kind: 'edit',
  id: 'redo',
  title: 'Redo',
  menu: 'edit',
  group: 0,
  shortcut: 'Mod+Shift+Z',
  otherShortcut: 'Mod+Y',
  when: (state) => state.history.future.length > 0,
  run: redone,
}

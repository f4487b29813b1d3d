import type { EditCommand } from '../command'
import { existing, type Selection } from '../state'

/** Selects exactly these. No step of the history. */
export const select: EditCommand<Selection> = {
  kind: 'edit',
  id: 'select',
  title: 'Select',
  run: (state, selection) => ({ ...state, selection: existing(selection, state.diagram) }),
}

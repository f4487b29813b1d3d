import type { Diagram } from '../../diagram/types'
import type { EditCommand } from '../command'
import { recorded } from '../history'

/** Puts a diagram in place of this one, as its template was edited, as one step with this name. */
export const editTemplate: EditCommand<{ readonly diagram: Diagram; readonly label: string }> = {
  kind: 'edit',
  id: 'edit-template',
  title: 'Edit template',
  run: (state, change) => recorded(state, change),
}

import type { EditCommand } from '../command'
import { redone, undone } from '../history'
import type { EditorState } from '../state'

/** How many steps shall be done; 0: none, as it was opened. */
export interface GoToStepArgs {
  readonly done: number
}

/** Undoes or does again until that many steps are done; nothing is lost until something new is done. */
export const goToStep: EditCommand<GoToStepArgs> = {
  kind: 'edit',
  id: 'go-to-step',
  title: 'Go to step',
  run: (state, { done }) => {
    let current: EditorState = state
    while (current.history.past.length > done) current = undone(current)
    while (current.history.past.length < done && current.history.future.length > 0) current = redone(current)
    return current
  },
}

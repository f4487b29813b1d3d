import { notifications } from '@mantine/notifications'
import { commandOf, EDIT_COMMANDS } from '../../shared/editor/commands'
import type { WindowCommandId } from '../../shared/editor/commands/window-commands'
import { isReviewing } from '../review/review-store'
import { editorState, run } from '../store/editor-store'
import { runWindowCommand } from './window-commands'

/** Commands of the window that change the document, or ask where to. */
const CHANGING: ReadonlySet<string> = new Set<WindowCommandId>([
  'cut-selection',
  'paste-clipboard',
  'tidy-diagram',
  'tidy-selection',
  'tidy-new',
  'start-connection',
  'open-inspector',
  'find-node',
])

/** Runs a command by its id, from a menu, a shortcut or the command palette. One that cannot run now does nothing. */
export function runCommand(id: string): void {
  const command = commandOf(id)
  if (!command || (command.when && !command.when(editorState()))) return
  const edit = EDIT_COMMANDS.find((each) => each.id === id)
  if (isReviewing() && (edit || CHANGING.has(id))) {
    tell('Close the comparison to change the diagram')
    return
  }
  if (!edit) {
    runWindowCommand(id as WindowCommandId)
    return
  }
  const before = editorState()
  run(edit)
  if (id === 'undo') tell(`Undid ${before.history.past.at(-1)?.label ?? ''}`)
  if (id === 'redo') tell(`Did again: ${before.history.future.at(-1)?.label ?? ''}`)
}

let told: string | undefined

// Only the last step is worth reading, and a note already shown would keep its old text. The live region says it aloud.
function tell(message: string): void {
  if (told !== undefined) notifications.hide(told)
  told = notifications.show({ message, role: 'none', autoClose: 1800, withCloseButton: false })
}

import type { Command, EditCommand } from '../command'
import { alignBottom } from './align-bottom'
import { alignCenter } from './align-center'
import { alignLeft } from './align-left'
import { alignMiddle } from './align-middle'
import { alignRight } from './align-right'
import { alignTop } from './align-top'
import { deleteSelection } from './delete-selection'
import { distributeHorizontally } from './distribute-horizontally'
import { distributeVertically } from './distribute-vertically'
import { duplicate } from './duplicate'
import { expandAll } from './expand-all'
import { groupSelection } from './group-selection'
import { layLineAnew } from './lay-line-anew'
import { redo } from './redo'
import { selectAll } from './select-all'
import { toggleCollapse } from './toggle-collapse'
import { toggleLock } from './toggle-lock'
import { undo } from './undo'
import { ungroup } from './ungroup'
import { WINDOW_COMMANDS } from './window-commands'

/** Commands that change the diagram and need to be told nothing more, sorted by file. */
export const EDIT_COMMANDS: readonly EditCommand[] = [
  alignBottom,
  alignCenter,
  alignLeft,
  alignMiddle,
  alignRight,
  alignTop,
  deleteSelection,
  distributeHorizontally,
  distributeVertically,
  duplicate,
  expandAll,
  groupSelection,
  layLineAnew,
  redo,
  selectAll,
  toggleCollapse,
  toggleLock,
  undo,
  ungroup,
]

/** Every command of menus, shortcuts and the command palette. */
export const COMMANDS: readonly Command[] = [...WINDOW_COMMANDS, ...EDIT_COMMANDS]

/** The command with this id; undefined: there is none. */
export function commandOf(id: string): Command | undefined {
  return COMMANDS.find((command) => command.id === id)
}

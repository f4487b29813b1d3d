import type { EditorState } from './state'

/** The menus of the window, from left to right. */
export type MenuName = 'file' | 'edit' | 'view' | 'arrange' | 'help'

/** What menus, shortcuts and the command palette need to know of a command. */
export interface CommandDescription {
  readonly id: string
  readonly title: string
  /** The menu it stands in; absent: in none. */
  readonly menu?: MenuName
  /** Commands of one number stand together, between lines. Absent: 0. */
  readonly group?: number
  /** `Mod` is Command on macOS and Control elsewhere: `Mod+Shift+Z`. Absent: none. */
  readonly shortcut?: string
  /** A further shortcut that does the same. */
  readonly otherShortcut?: string
}

/** A command that changes the editor's state and nothing else. */
export interface EditCommand<Args = void> extends CommandDescription {
  readonly kind: 'edit'
  /** Whether it can be run now; absent: always. */
  when?(state: EditorState): boolean
  run(state: EditorState, args: Args): EditorState
}

/** A command of the window: it opens, saves, shows or hides. The renderer says how. */
export interface WindowCommand extends CommandDescription {
  readonly kind: 'window'
  when?(state: EditorState): boolean
}

/** Any command that can be run without saying more. */
export type Command = EditCommand | WindowCommand

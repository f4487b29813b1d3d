/** What the native menu needs to know of an editor command. The shared list of commands fits this by its shape. */
export interface CommandDescription {
  id: string
  title: string
  /** Absent: not in the menu. */
  menu?: 'file' | 'edit' | 'view' | 'arrange' | 'help'
  /** Entries of one group stand together; groups are divided by a line, in ascending order. */
  group?: number
  /** "Mod+Shift+Z": Mod is Command on macOS and Control elsewhere. */
  shortcut?: string
}

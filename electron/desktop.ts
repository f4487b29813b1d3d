import type { DocumentKind, MenuItemState } from '../shared/bridge/documents'
import type { HostEventName, HostEvents } from '../shared/bridge/events'

/** What can be done in a focused text field from outside the page. */
export type TextAction = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll'

/** A question in a native message box. */
export interface Question {
  message: string
  detail?: string
  buttons: readonly string[]
  /** Index of the button that Enter presses. */
  preferred: number
  /** Index of the button that Escape presses. */
  cancel: number
}

/** What the handlers need of the desktop. Windows are named by the number of their page. */
export interface Desktop {
  /** Nothing: cancelled. */
  chooseFileToOpen(owner: number, kind: DocumentKind | 'either'): Promise<string | undefined>
  /** The system has asked before an existing file is chosen. Nothing: cancelled. */
  chooseFileToSave(
    owner: number,
    suggestion: { path: string; kind: DocumentKind | 'picture' },
  ): Promise<string | undefined>
  /** Answers the index of the button. */
  ask(owner: number, question: Question): Promise<number>
  openExternal(url: string): Promise<void>
  bringToFront(owner: number): void
  /** `path`: of the file shown. Absent: there is none. */
  showDocument(owner: number, document: { title: string; edited: boolean; path?: string }): void
  closeWindow(owner: number): void
  openWindow(): void
  editText(owner: number, action: TextAction): void
  showMenuState(owner: number, items: readonly MenuItemState[]): void
  noteRecentDocument(path: string): void
  send<Name extends HostEventName>(owner: number, name: Name, event: HostEvents[Name]): void
}

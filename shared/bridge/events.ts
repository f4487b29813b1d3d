import type { CallFunctions } from './calls'
import type { DocumentHandle, FileState, OpenReply } from './documents'
import type { JudgeStage } from './judge'
import type { Result } from './result'

/** What the host tells the page without being asked. */
export interface HostEvents {
  /** A menu entry was chosen; `id` is the editor command's. */
  menuCommand: { id: string }
  /** A file was dropped on the window, or handed over by the system. */
  documentOpened: Result<OpenReply>
  /** The user answered "Save" on closing: save, then call `closeWindow`. Not answering keeps the window open. */
  closeRequested: Record<string, never>
  /** The bytes of an open file are no longer those last read or saved. */
  fileChangedOnDisk: { handle: DocumentHandle; state: FileState }
  /** How far the check that `judgeTemplate` began is. */
  judgeProgress: { stage: JudgeStage }
}

/** The name of an event. */
export type HostEventName = keyof HostEvents

const described: Record<HostEventName, true> = {
  menuCommand: true,
  documentOpened: true,
  closeRequested: true,
  fileChangedOnDisk: true,
  judgeProgress: true,
}

/** The names; the type of `described` keeps them complete. */
export const hostEventNames = Object.keys(described) as HostEventName[]

/** What the page sees as its host: every call, and a way to listen. */
export interface Host extends CallFunctions {
  /** `desktop`: native dialogs, menus and files. `browser`: the same over the browser's file access. */
  edition: 'desktop' | 'browser'
  /** Returns the function that stops listening. */
  on<Name extends HostEventName>(name: Name, listener: (event: HostEvents[Name]) => void): () => void
}

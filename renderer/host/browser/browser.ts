import type { CallArguments } from '../../../shared/bridge/calls'
import type { DocumentKind, Fingerprint } from '../../../shared/bridge/documents'
import type { JudgeRun } from '../../../shared/bridge/judge-desk'

/** A file that the user let the page have. */
export interface BrowserFile {
  name: string
  /** Reads at most `maximumBytes`; a larger file answers only its size. Rejects with the browser's error. */
  read(maximumBytes: number): Promise<{ bytes?: Uint8Array; size: number; modifiedAt: number }>
  /** Asks for leave to write where the browser wants that. False: denied. */
  mayWrite(): Promise<boolean>
  /** Replaces the content as a whole, or puts it among the downloads. */
  write(bytes: Uint8Array): Promise<void>
  /** `download`: where the bytes end up is the browser's business, and nothing can be read back. */
  writesTo: 'file' | 'download'
  /** Survives in the browser's storage and gives the file back. Absent: this browser has no such thing. */
  keepsake?: unknown
}

/** Ways to come by a file. Nothing: the user cancelled. */
export interface FileAccess {
  chooseToOpen(kind: DocumentKind | 'either'): Promise<BrowserFile | undefined>
  chooseToSave(suggestedName: string, kind: DocumentKind | 'picture'): Promise<BrowserFile | undefined>
  /** The file of a keepsake. Nothing: the user does not let the page have it any more. */
  fromKeepsake(keepsake: unknown): Promise<BrowserFile | undefined>
  /** Whether two keepsakes are of the same file. */
  same(one: unknown, other: unknown): Promise<boolean>
}

/** The stores that the page keeps in the browser. */
export type StoreName = 'recent' | 'recovery' | 'versions'

/** Values by key, kept by the browser between visits. */
export interface KeyedStore<Value> {
  get(key: string): Promise<Value | undefined>
  put(key: string, value: Value): Promise<void>
  remove(key: string): Promise<void>
  all(): Promise<Value[]>
}

/** Which documents are being edited in tabs that are alive. */
export interface Presence {
  hold(documentId: string): void
  heldElsewhere(): Promise<ReadonlySet<string>>
}

/** The page and its tab. */
export interface Page {
  setTitle(title: string): void
  /** While set, leaving the page asks first. */
  warnBeforeLeaving(warn: boolean): void
  confirm(question: string): boolean
  openTab(url: string): void
  openSelf(): void
  close(): void
  editText(action: CallArguments<'editText'>['action']): void
  onDroppedFile(listener: (file: BrowserFile) => void): void
}

/** Everything that the browser host needs of a browser. Tests hand in their own. */
export interface Browser {
  files: FileAccess
  page: Page
  presence: Presence
  store<Value>(name: StoreName): KeyedStore<Value>
  /** Starts AWS's validator beside the page. */
  startJudge(): JudgeRun
  /** Runs something later; returns how to prevent it. */
  later(run: () => void, ms: number): () => void
  fingerprint(bytes: Uint8Array): Promise<Fingerprint>
  /** Milliseconds since 1970. */
  now(): number
  newId(): string
}

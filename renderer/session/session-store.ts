import { create } from 'zustand'
import type { DocumentHandle, Fingerprint } from '../../shared/bridge/documents'

/** A template as it was last read or saved. */
export interface TemplateOnDisk {
  readonly text: string
  readonly syntax: 'yaml' | 'json'
}

/** The diagram file beside a template, in which its layout is kept. */
export interface LayoutBeside {
  readonly name: string
  /** Of the bytes last read or saved. */
  readonly fingerprint: Fingerprint | 'absent'
  /** What was last read or saved; absent: nothing. */
  readonly text?: string
  /** False: it is damaged or a diagram in its own right, and is left alone. */
  readonly mayWrite: boolean
}

/** The file the document belongs to. */
export interface SessionFile {
  readonly handle: DocumentHandle
  readonly name: string
  readonly folder: string
  /** Of the bytes last read or saved; for the browser's downloads it is whatever was saved last. */
  readonly fingerprint: Fingerprint
  readonly readOnly: boolean
  /** The template the file holds; absent: it is a diagram file. */
  readonly template?: TemplateOnDisk
  /** Absent: there is none, or nothing beside a file can be reached. */
  readonly beside?: LayoutBeside
}

/** The document's life outside the editor. */
export interface Session {
  /** Names the document to the host's recovery, from opening to closing. */
  readonly documentId: string
  /** Absent: never saved. */
  readonly file: SessionFile | undefined
  /** What of a damaged file was set aside; saving over the file would lose it, so only Save as is offered. */
  readonly setAside: readonly { readonly what: string; readonly reason: string }[]
}

export const useSessionStore = create<Session>(() => ({
  documentId: crypto.randomUUID(),
  file: undefined,
  setAside: [],
}))

/** Starts the life of another document. */
export function startSession(file: SessionFile | undefined, setAside: Session['setAside'] = []): void {
  useSessionStore.setState({ documentId: crypto.randomUUID(), file, setAside })
}

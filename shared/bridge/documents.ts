import type { Failure } from './result'

/** What a file holds. Pictures are only ever written. */
export type DocumentKind = 'diagram' | 'template'

/** Names an open file to the host. Says nothing about where the file is, and is good in one window only. */
export type DocumentHandle = string

/** SHA-256 of the bytes of a file, as 64 hexadecimal digits. */
export type Fingerprint = string

/** A file that was read. */
export interface OpenedDocument {
  handle: DocumentHandle
  kind: DocumentKind
  /** File name with extension, to show. */
  name: string
  /** Folder to show ("~/Diagrams"); never used to find the file. Empty: not known. */
  folder: string
  /** The text, decoded from UTF-8, without a byte order mark. */
  text: string
  /** Of the bytes on disk; give it back when saving. */
  fingerprint: Fingerprint
  /** Milliseconds since 1970. */
  modifiedAt: number
  /** The file may not be written: Save would answer `read-only`, Save As works. */
  readOnly: boolean
  /** The file is a picture and `text` is the diagram it carries: saving must go to another file. Absent: it is no picture. */
  picture?: true
}

/** Answer to opening something. `open-elsewhere`: another window holds this file and was brought to the front. */
export type OpenReply =
  | { outcome: 'opened'; document: OpenedDocument }
  | { outcome: 'open-elsewhere'; name: string }
  | { outcome: 'cancelled' }

/** A file as it lies on disk now. */
export interface DiskVersion {
  fingerprint: Fingerprint
  modifiedAt: number
  /** Bytes. */
  size: number
}

/**
 * Answer to Save. Only the first two wrote something.
 * `saved-durability-uncertain`: the new text is in place, but the system could not promise that it survives a power cut.
 * `conflict`: the bytes on disk are not the ones last read; save again with `overwrite: disk.fingerprint` to replace them.
 * `vanished`: the file is gone; save again with `overwrite: 'vanished'` to make it anew.
 */
export type SaveReply =
  | { outcome: 'saved'; version: DiskVersion }
  | { outcome: 'saved-durability-uncertain'; version: DiskVersion; cause: string }
  | { outcome: 'conflict'; disk: DiskVersion }
  | { outcome: 'vanished' }
  | { outcome: 'read-only' }

/** A file that now exists under a handle, without its text. Absent handle: a picture, which is not kept open. */
export interface SavedDocument {
  handle?: DocumentHandle
  name: string
  folder: string
}

/** Answer to Save As. The handle held before stays good until `closeDocument`. */
export type SaveAsReply =
  | { outcome: 'saved'; document: SavedDocument; version: DiskVersion }
  | { outcome: 'saved-durability-uncertain'; document: SavedDocument; version: DiskVersion; cause: string }
  | { outcome: 'read-only'; name: string }
  | { outcome: 'open-elsewhere'; name: string }
  | { outcome: 'cancelled' }

/** The diagram file beside a template. `unavailable`: there is no telling what lies beside a file here (a browser). */
export type BesideReply =
  | { outcome: 'read'; name: string; text: string; fingerprint: Fingerprint }
  | { outcome: 'none'; name: string }
  | { outcome: 'unreadable'; name: string; cause: string }
  | { outcome: 'unavailable' }

/** Answer to writing the file beside a template. Only `saved` wrote something; `changed`: it has other bytes by now. */
export type SaveBesideReply =
  | { outcome: 'saved'; name: string; fingerprint: Fingerprint }
  | { outcome: 'changed' | 'open-elsewhere' | 'read-only'; name: string }
  | { outcome: 'unavailable' }

/** Whether the file is still the one last read. A newer time over the same bytes is `same`. */
export type FileState =
  | { state: 'same' }
  | { state: 'changed'; disk: DiskVersion }
  | { state: 'vanished' }
  | { state: 'unreadable'; cause: string }

/** An entry of the list of recent files. */
export interface RecentFile {
  id: string
  kind: DocumentKind
  name: string
  folder: string
  /** Milliseconds since 1970. */
  openedAt: number
  /** SVG text of the diagram when it was last shown. Absent: none was kept. */
  picture?: string
}

/** A state of a file that was once on disk and is kept. */
export interface FileVersion {
  id: string
  /** Milliseconds since 1970. */
  savedAt: number
  /** Bytes. */
  size: number
}

/** A kept state, read back. */
export interface VersionText {
  text: string
  savedAt: number
}

/** A recovery copy left by a document that was not closed in order. */
export interface RecoveryCopy {
  documentId: string
  kind: DocumentKind
  name: string
  /** Folder of the file it belongs to, to show. Empty: the document never had a file. */
  folder: string
  /** Milliseconds since 1970. */
  writtenAt: number
  /** The file now. Absent: it is gone, or there never was one. */
  fileModifiedAt?: number
  /** The copy cannot be read back whole; it can only be dropped. */
  damaged: boolean
}

/** A recovery copy read back, beside the file it belongs to. */
export interface RecoveredDocument {
  documentId: string
  kind: DocumentKind
  name: string
  text: string
  writtenAt: number
  /** Fingerprint of the file when the document was last read or saved. Absent: there was no file. */
  baseFingerprint?: Fingerprint
  /** The file as it is now, opened. Absent: no file, or it cannot be read (then `fileProblem` says why). */
  file?: OpenedDocument
  fileProblem?: Failure
}

/** What a menu entry shows now. What is left out stays as it was. */
export interface MenuItemState {
  id: string
  enabled?: boolean
  checked?: boolean
  /** Replaces the command's title: "Undo move". */
  label?: string
}

/** Answer to "save the changes?". */
export type UnsavedAnswer = 'save' | 'discard' | 'cancel'

/** A file that was chosen to be compared with the document. */
export type ReadToCompare =
  | { outcome: 'read'; kind: DocumentKind; name: string; text: string }
  | { outcome: 'cancelled' }

/** A commit that touched a file. */
export interface Revision {
  /** The commit's whole hash. */
  id: string
  /** Milliseconds since 1970. */
  committedAt: number
  author: string
  /** First line of the message. */
  subject: string
}

/**
 * Answer to asking for a file's commits. `no-git`: git is not installed. `no-repository`: the file lies in none, or in one
 * that git refuses to read. `never-committed`: it lies in one, but no commit holds it.
 */
export type RevisionsReply =
  | { outcome: 'listed'; revisions: Revision[] }
  | { outcome: 'no-git' }
  | { outcome: 'no-repository' }
  | { outcome: 'never-committed' }

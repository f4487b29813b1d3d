import type { DocumentHandle, DocumentKind, Fingerprint } from '../../shared/bridge/documents'

/** An open file. Lives in main; the page sees only the handle. */
export interface OpenDocument {
  handle: DocumentHandle
  /** The window it is open in. */
  owner: number
  kind: DocumentKind
  /** As chosen; may be a link. */
  path: string
  /** With links followed: what makes two paths the same file. */
  realPath: string
  /** Of the bytes last read or written by us. */
  fingerprint: Fingerprint
  /** Already among the recent files: the page has shown it. */
  listed?: boolean
}

/** Which files are open, in which window. */
export interface OpenDocuments {
  /** Opens a file in a window, or finds it open there already. Nothing: another window holds it. */
  open(document: Omit<OpenDocument, 'handle'>): OpenDocument | undefined
  /** Nothing: no such handle in this window. */
  find(handle: DocumentHandle, owner: number): OpenDocument | undefined
  /** The window that holds a file. Nothing: none does. */
  ownerOf(realPath: string): number | undefined
  close(handle: DocumentHandle, owner: number): void
  closeAllOf(owner: number): void
  all(): OpenDocument[]
}

/** Starts with nothing open. `platform` decides whether upper and lower case name the same file. */
export function createOpenDocuments(newHandle: () => DocumentHandle, platform: NodeJS.Platform): OpenDocuments {
  const byHandle = new Map<DocumentHandle, OpenDocument>()
  const foldsCase = platform === 'win32' || platform === 'darwin'
  const identity = (realPath: string) => (foldsCase ? realPath.normalize('NFC').toLowerCase() : realPath)
  const findFile = (realPath: string) =>
    [...byHandle.values()].find((open) => identity(open.realPath) === identity(realPath))

  return {
    open: (document) => {
      const existing = findFile(document.realPath)
      if (existing && existing.owner !== document.owner) return undefined
      if (existing) return Object.assign(existing, document)
      const opened = { ...document, handle: newHandle() }
      byHandle.set(opened.handle, opened)
      return opened
    },
    find: (handle, owner) => {
      const document = byHandle.get(handle)
      return document?.owner === owner ? document : undefined
    },
    ownerOf: (realPath) => findFile(realPath)?.owner,
    close: (handle, owner) => {
      if (byHandle.get(handle)?.owner === owner) byHandle.delete(handle)
    },
    closeAllOf: (owner) => {
      for (const document of [...byHandle.values()]) if (document.owner === owner) byHandle.delete(document.handle)
    },
    all: () => [...byHandle.values()],
  }
}

import { join } from 'node:path'
import { saveFile } from './atomic-save'
import { causeOf, FileFailure, failureFrom } from './file-failure'
import { readWholeFile } from './read-file'
import { parseRecovery, type RecoveryHeader, serialiseRecovery } from './recovery-format'
import type { SaveTools } from './save-tools'
import { createSequence } from './sequence'
import { sweepTemporaryFiles } from './temporary-files'

/** A copy found in the folder. */
export interface FoundCopy {
  documentId: string
  /** Absent: the copy is damaged from its first line on. */
  about?: RecoveryHeader
  /** The text is there, whole. */
  whole: boolean
}

/** The recovery copies: apart from the user's files, one per document, written like any file. */
export interface Recovery {
  /** Throws FileFailure when the copy could not be written; the one before is then still there. */
  write(about: RecoveryHeader, text: Uint8Array): Promise<void>
  drop(documentId: string): Promise<void>
  list(): Promise<FoundCopy[]>
  /** Throws FileFailure when there is no such copy, or it is not whole. */
  read(documentId: string): Promise<{ about: RecoveryHeader; text: Uint8Array }>
  /** Settles when no write is under way. */
  idle(): Promise<void>
}

const extension = '.recovery'
const largestCopy = 256 * 1024 * 1024
/** What nobody wanted for so long, in milliseconds, is not offered any more. */
const staleAfter = 60 * 24 * 60 * 60 * 1000
/** So many copies are kept, those written last. */
export const mostCopies = 100
const allowedId = /^[\w-]{8,64}$/

/** Keeps copies in `folder`, which is made when first needed. */
export function createRecovery(tools: SaveTools, folder: string): Recovery {
  const sequence = createSequence()
  const pathOf = (documentId: string) => {
    if (!allowedId.test(documentId)) throw new Error('not a document id')
    return join(folder, `${documentId}${extension}`)
  }

  return {
    write: (about, text) =>
      sequence.run(about.documentId, async () => {
        await makeFolder(tools, folder)
        await writeCopy(tools, pathOf(about.documentId), serialiseRecovery(about, text))
      }),
    drop: (documentId) => sequence.run(documentId, () => removeIfThere(tools, pathOf(documentId))),
    list: async () => {
      await sweepTemporaryFiles(tools.disk, folder, tools.now())
      await sweepStaleCopies(tools, folder)
      const names = await tools.disk.readdir(folder).catch(() => [])
      const ids = names.filter((name) => name.endsWith(extension)).map((name) => name.slice(0, -extension.length))
      return Promise.all(ids.filter((id) => allowedId.test(id)).map((id) => describeCopy(tools, id, pathOf(id))))
    },
    read: async (documentId) => {
      const copy = parseRecovery((await readWholeFile(tools.disk, pathOf(documentId), largestCopy)).bytes)
      if (!copy?.text) throw new FileFailure({ code: 'damaged', message: 'The recovery copy is damaged.' })
      return { about: copy.about, text: copy.text }
    },
    idle: sequence.idle,
  }
}

async function makeFolder(tools: SaveTools, folder: string): Promise<void> {
  await tools.disk.mkdir(folder).catch((error) => {
    const { code } = failureFrom(error, folder, 'made')
    throw new FileFailure({ code, message: `No recovery copy could be written: ${causeOf(error)}.` })
  })
}

async function writeCopy(tools: SaveTools, path: string, bytes: Uint8Array): Promise<void> {
  const keepCopy = async () => {
    throw new FileFailure({ code: 'no-permission', message: 'The folder for recovery copies cannot be written.' })
  }
  const saved = await saveFile(tools, { path, bytes, expected: 'anything', makeLinkTarget: false, keepCopy })
  if (!saved.ok) {
    const message = `No recovery copy could be written. ${saved.error.message}`
    throw new FileFailure({ ...saved.error, message })
  }
  if (saved.value.outcome === 'saved' || saved.value.outcome === 'saved-durability-uncertain') return
  throw new FileFailure({ code: 'read-only', message: 'No recovery copy could be written: the old one is locked.' })
}

async function sweepStaleCopies(tools: SaveTools, folder: string): Promise<void> {
  const names = await tools.disk.readdir(folder).catch(() => [])
  const copies: { path: string; writtenAt: number }[] = []
  for (const name of names.filter((each) => each.endsWith(extension))) {
    const path = join(folder, name)
    const stat = await tools.disk.lstat(path).catch(() => undefined)
    if (stat?.isFile()) copies.push({ path, writtenAt: Number(stat.mtimeMs) })
  }
  copies.sort((one, other) => other.writtenAt - one.writtenAt)
  for (const [index, { path, writtenAt }] of copies.entries()) {
    const isStale = index >= mostCopies || tools.now() - writtenAt > staleAfter
    if (isStale) await tools.disk.unlink(path).catch(() => undefined)
  }
}

async function removeIfThere(tools: SaveTools, path: string): Promise<void> {
  const there = await tools.disk.lstat(path).catch(() => undefined)
  if (there) await tools.disk.unlink(path)
}

async function describeCopy(tools: SaveTools, documentId: string, path: string): Promise<FoundCopy> {
  const bytes = await readWholeFile(tools.disk, path, largestCopy).then(
    (file) => file.bytes,
    () => undefined,
  )
  const copy = bytes && parseRecovery(bytes)
  return copy ? { documentId, about: copy.about, whole: copy.text !== undefined } : { documentId, whole: false }
}

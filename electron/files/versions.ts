import { join } from 'node:path'
import { saveFile } from './atomic-save'
import { FileFailure } from './file-failure'
import { fingerprintOf } from './fingerprint'
import { readWholeFile } from './read-file'
import type { SaveTools } from './save-tools'
import { createSequence } from './sequence'
import { sweepTemporaryFiles } from './temporary-files'

/** A state of a file that was once on disk. */
export interface KeptVersion {
  id: string
  /** Milliseconds since 1970. */
  savedAt: number
  /** Bytes. */
  size: number
}

/** The last saved states of files, apart from the files themselves. */
export interface Versions {
  /** Keeps a state, unless it is the one kept last. Never throws: a save does not fail for want of a version. */
  keep(realPath: string, bytes: Uint8Array): Promise<void>
  /** Newest first. */
  list(realPath: string): Promise<KeptVersion[]>
  /** Throws FileFailure when there is no such version, or its bytes are not those that were kept. */
  read(realPath: string, id: string): Promise<{ bytes: Uint8Array; savedAt: number }>
}

/** How many states of one file are kept. */
export const mostVersions = 20

/** Together the states of one file take no more than this, however many that leaves; the newest always stays. */
const mostBytes = 256 * 1024 * 1024
const largestVersion = 256 * 1024 * 1024

/** `<time>-<size>-<SHA-256>.version`: the name says all there is to know without opening the file. */
const namePattern = /^(\d{13})-(\d{1,10})-([0-9a-f]{64})\.version$/
const idPattern = /^\d{13}-[0-9a-f]{12}$/

interface Entry extends KeptVersion {
  path: string
  sha256: string
}

/** Keeps versions below `folder`, in a folder for each file. */
export function createVersions(tools: SaveTools, folder: string): Versions {
  const sequence = createSequence()
  const folderOf = (realPath: string) => join(folder, fingerprintOf(Buffer.from(realPath)).slice(0, 32))
  return {
    // A key of its own for each state, since of waiting tasks with one key only the newest runs.
    keep: (realPath, bytes) =>
      sequence
        .run(`${realPath}\n${fingerprintOf(bytes)}`, () => keep(tools, folderOf(realPath), bytes))
        .catch(() => undefined),
    list: async (realPath) =>
      (await entriesIn(tools, folderOf(realPath))).map(({ id, savedAt, size }) => ({ id, savedAt, size })),
    read: async (realPath, id) => {
      const entries = idPattern.test(id) ? await entriesIn(tools, folderOf(realPath)) : []
      const entry = entries.find((each) => each.id === id)
      if (!entry) throw new FileFailure({ code: 'not-found', message: 'That state of the file is no longer kept.' })
      const { bytes } = await readWholeFile(tools.disk, entry.path, largestVersion)
      if (fingerprintOf(bytes) === entry.sha256) return { bytes, savedAt: entry.savedAt }
      throw new FileFailure({ code: 'damaged', message: 'That state of the file is damaged.' })
    },
  }
}

async function keep(tools: SaveTools, folder: string, bytes: Uint8Array): Promise<void> {
  const sha256 = fingerprintOf(bytes)
  const before = await entriesIn(tools, folder)
  if (before[0]?.sha256 === sha256) return
  // Two states of one millisecond still have an order.
  const savedAt = Math.max(tools.now(), (before[0]?.savedAt ?? 0) + 1)
  await tools.disk.mkdir(folder)
  const path = join(folder, `${String(savedAt).padStart(13, '0')}-${bytes.length}-${sha256}.version`)
  const keepCopy = async () => {
    throw new FileFailure({ code: 'no-permission', message: 'The folder for versions cannot be written.' })
  }
  const saved = await saveFile(tools, { path, bytes, expected: 'anything', makeLinkTarget: false, keepCopy })
  if (saved.ok) await dropOldest(tools, folder)
}

async function dropOldest(tools: SaveTools, folder: string): Promise<void> {
  let total = 0
  for (const [index, entry] of (await entriesIn(tools, folder)).entries()) {
    total += entry.size
    const stays = index === 0 || (index < mostVersions && total <= mostBytes)
    if (!stays) await tools.disk.unlink(entry.path).catch(() => undefined)
  }
  await sweepTemporaryFiles(tools.disk, folder, tools.now())
}

async function entriesIn(tools: SaveTools, folder: string): Promise<Entry[]> {
  const names = await tools.disk.readdir(folder).catch(() => [])
  const entries = names.flatMap((name) => {
    const [, time = '', size = '', sha256 = ''] = namePattern.exec(name) ?? []
    const id = `${time}-${sha256.slice(0, 12)}`
    return sha256 === '' ? [] : [{ id, savedAt: Number(time), size: Number(size), sha256, path: join(folder, name) }]
  })
  return entries.sort((one, other) => other.savedAt - one.savedAt)
}

import { join } from 'node:path'
import * as z from 'zod'
import { saveFile } from './atomic-save'
import { FileFailure } from './file-failure'
import { fingerprintOf } from './fingerprint'
import { readJsonFile, writeJsonFile } from './json-file'
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
  /**
   * Forgets the states of files that are gone and of which none was saved for long, and those of the files saved longest ago
   * where there are too many files. Never throws.
   */
  sweep(): Promise<void>
}

/** How many states of one file are kept. */
export const mostVersions = 20

/** Together the states of one file take no more than this, however many that leaves; the newest always stays. */
const mostBytes = 256 * 1024 * 1024
const largestVersion = 256 * 1024 * 1024

/** The states of a file that is gone stay so long after the last of them, in milliseconds: it may only be elsewhere for a while. */
export const keepGoneFor = 60 * 24 * 60 * 60 * 1000
/** Of so many files states are kept, those saved last. */
export const mostFiles = 500

/** Says, in the folder of a file's states, which file it is. */
const sourceName = 'source.json'
const source = z.object({ path: z.string() })

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
        .run(`${realPath}\n${fingerprintOf(bytes)}`, () => keep(tools, folderOf(realPath), realPath, bytes))
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
    sweep: () => sequence.run('sweep', () => sweepFiles(tools, folder)).catch(() => undefined),
  }
}

async function keep(tools: SaveTools, folder: string, realPath: string, bytes: Uint8Array): Promise<void> {
  const sha256 = fingerprintOf(bytes)
  const before = await entriesIn(tools, folder)
  if (before[0]?.sha256 === sha256) return
  // Two states of one millisecond still have an order.
  const savedAt = Math.max(tools.now(), (before[0]?.savedAt ?? 0) + 1)
  await tools.disk.mkdir(folder)
  const noted = await readJsonFile(tools, join(folder, sourceName), source)
  if (noted?.path !== realPath) await writeJsonFile(tools, join(folder, sourceName), { path: realPath })
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

async function sweepFiles(tools: SaveTools, folder: string): Promise<void> {
  const names = await tools.disk.readdir(folder).catch(() => [])
  const files = await Promise.all(
    names.map(async (name) => {
      const [newest] = await entriesIn(tools, join(folder, name))
      return { path: join(folder, name), savedAt: newest?.savedAt ?? 0 }
    }),
  )
  files.sort((one, other) => other.savedAt - one.savedAt)
  for (const [index, { path, savedAt }] of files.entries()) {
    const isOld = tools.now() - savedAt > keepGoneFor
    if (index >= mostFiles || (isOld && (await isGone(tools, path)))) await removeStates(tools, path)
  }
}

async function isGone(tools: SaveTools, folder: string): Promise<boolean> {
  const file = await readJsonFile(tools, join(folder, sourceName), source)
  if (!file) return false
  return tools.disk.lstat(file.path).then(
    () => false,
    (error) => (error as NodeJS.ErrnoException).code === 'ENOENT',
  )
}

/** Only what is ours goes; a folder that holds anything else stays. */
async function removeStates(tools: SaveTools, folder: string): Promise<void> {
  const names = await tools.disk.readdir(folder).catch(() => [])
  for (const name of names.filter((each) => namePattern.test(each) || each === sourceName)) {
    await tools.disk.unlink(join(folder, name)).catch(() => undefined)
  }
  await tools.disk.rmdir(folder).catch(() => undefined)
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

import { execFileSync, spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { saveFile } from '../../../electron/files/atomic-save'
import { FileFailure } from '../../../electron/files/file-failure'
import { fingerprintOf } from '../../../electron/files/fingerprint'
import { createRecovery } from '../../../electron/files/recovery'
import { realSaveTools } from '../../../electron/files/save-tools'

const kibibyte = 1024
const diskSize = 4096 * kibibyte
const oldText = 'old '.repeat(100 * kibibyte)
const newText = 'new!'.repeat(150 * kibibyte)

/** What saving on a disk with little room found. */
export interface FullDiskFindings {
  levels: number
  saved: number
  refused: number
  copiesWritten: number
  copiesRefused: number
  /** A file or a copy that is neither old nor new, a success that was none, rubbish left behind. Must stay empty. */
  faults: string[]
}

/** Whether a small disk can be made here. Nothing: it can; else why not. */
export function whyNoSmallDisk(): string | undefined {
  if (process.platform !== 'linux') return 'a disk in memory is made on Linux only'
  if (process.getuid?.() !== 0) return 'only the super-user may mount a disk'
  const folder = mkdtempSync(join(tmpdir(), 'stackboard-mount-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
  if (status === 0) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true, force: true })
  return status === 0 ? undefined : 'a disk cannot be mounted here'
}

/** Saves a file and writes a recovery copy on a real disk that is filled to one level after another. */
export async function sweepFullDisk(levels = 20): Promise<FullDiskFindings> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stackboard-disk-')))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskSize}`, 'tmpfs', folder])
  const found: FullDiskFindings = { levels: 0, saved: 0, refused: 0, copiesWritten: 0, copiesRefused: 0, faults: [] }
  try {
    for (let level = 0; level < levels; level += 1) {
      // From room for nothing at all to a little more than both writes need.
      const room = Math.floor((level / (levels - 1)) * 2.2 * newText.length)
      await saveWithRoom(found, folder, room)
      await copyWithRoom(found, folder, room)
      found.levels += 1
    }
  } finally {
    execFileSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  }
  return found
}

function clear(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true })
}

/** Leaves so many bytes, to the page. */
function fill(folder: string, room: number): void {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, 'filling'), new Uint8Array(Math.max(0, bavail * bsize - room)))
}

async function saveWithRoom(found: FullDiskFindings, folder: string, room: number): Promise<void> {
  clear(folder)
  const path = join(folder, 'a.awsdiagram')
  writeFileSync(path, oldText)
  fill(folder, room)
  const saved = await saveFile(realSaveTools, {
    path,
    bytes: Buffer.from(newText),
    expected: fingerprintOf(Buffer.from(oldText)),
    makeLinkTarget: false,
    keepCopy: async () => async () => undefined,
  })
  const where = `saving with ${room} bytes left`
  const now = readFileSync(path, 'utf8')
  if (saved.ok) found.saved += 1
  else found.refused += 1
  if (now !== (saved.ok ? newText : oldText)) found.faults.push(`${where}: the file is not what was said`)
  if (!saved.ok && saved.error.code !== 'disk-full') found.faults.push(`${where}: ${saved.error.message}`)
  if (readdirSync(folder).some((name) => name.endsWith('.tmp'))) found.faults.push(`${where}: a temporary file stayed`)
}

async function copyWithRoom(found: FullDiskFindings, folder: string, room: number): Promise<void> {
  clear(folder)
  const recoveryFolder = join(folder, 'recovery')
  mkdirSync(recoveryFolder)
  const recovery = createRecovery(realSaveTools, recoveryFolder)
  const about = { documentId: 'document-1', kind: 'diagram', name: 'a', writtenAt: 1 } as const
  await recovery.write(about, Buffer.from(oldText))
  fill(folder, room)
  const problem = await recovery.write(about, Buffer.from(newText)).then(
    () => undefined,
    (error) => error,
  )
  const where = `copying with ${room} bytes left`
  const now = Buffer.from((await recovery.read('document-1')).text).toString('utf8')
  if (problem === undefined) found.copiesWritten += 1
  else found.copiesRefused += 1
  if (now !== (problem === undefined ? newText : oldText)) found.faults.push(`${where}: the copy is not what was said`)
  if (problem !== undefined && !(problem instanceof FileFailure)) found.faults.push(`${where}: ${String(problem)}`)
}

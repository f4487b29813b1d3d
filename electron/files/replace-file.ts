import type { BigIntStats } from 'node:fs'
import { dirname } from 'node:path'
import type { Disk, OpenFile } from './disk'
import { errorCode } from './file-failure'
import type { SaveTools } from './save-tools'
import { sweepTemporaryFiles, temporaryPath } from './temporary-files'

/** Thrown when a rename cannot do it here; the file is untouched, writing in place may work. */
export class CannotReplace extends Error {}

const folderRefuses = new Set(['EACCES', 'EPERM', 'EROFS', 'ENAMETOOLONG'])
const renameRefuses = new Set(['EACCES', 'EPERM', 'EBUSY', 'EXDEV', 'ENAMETOOLONG'])
const heldForAMoment = new Set(['EPERM', 'EACCES', 'EBUSY'])
const folderSyncUnknown = new Set(['EINVAL', 'ENOTSUP', 'EISDIR'])

/** Thrown out of `replaceFile` by `stillExpected` to give up before the rename. */
export type StillExpected = () => Promise<void>

/**
 * Puts new bytes in place of a file by way of a temporary file and a rename. Until the rename the old file is untouched.
 * Answers the new file's stat, and the error of the folder's sync where the rename may not survive a power cut.
 */
export async function replaceFile(
  tools: SaveTools,
  path: string,
  bytes: Uint8Array,
  old: BigIntStats | undefined,
  stillExpected: StillExpected,
): Promise<{ stat: BigIntStats; uncertain?: unknown }> {
  const folder = dirname(path)
  const temporary = temporaryPath(folder, tools.randomName())
  let stat: BigIntStats
  try {
    stat = await writeTemporary(tools.disk, temporary, bytes, old)
    await stillExpected()
    await renameWithPatience(tools, temporary, path)
  } catch (error) {
    await tools.disk.unlink(temporary).catch(() => undefined)
    throw error
  }
  const uncertain = await syncFolder(tools, folder)
  await sweepTemporaryFiles(tools.disk, folder, tools.now())
  return uncertain === undefined ? { stat } : { stat, uncertain }
}

async function writeTemporary(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  old: BigIntStats | undefined,
): Promise<BigIntStats> {
  const mode = old ? Number(old.mode) & 0o7777 : 0o666
  const file = await disk.open(path, 'wx', mode).catch((error) => {
    throw folderRefuses.has(errorCode(error) ?? '') ? new CannotReplace('no temporary file', { cause: error }) : error
  })
  try {
    await file.write(bytes)
    if (old) await takeOver(file, old, mode)
    await file.sync()
    const stat = await file.stat()
    requireWhole(stat, bytes)
    return stat
  } finally {
    await file.close()
  }
}

/** Throws when fewer bytes arrived than were written, whatever the file system said. */
export function requireWhole(stat: BigIntStats, bytes: Uint8Array): void {
  if (stat.size === BigInt(bytes.length)) return
  throw Object.assign(new Error('fewer bytes on disk than written'), { code: 'EIO' })
}

/** The new file keeps owner, group and mode of the old one. */
async function takeOver(file: OpenFile, old: BigIntStats, mode: number): Promise<void> {
  const stat = await file.stat()
  if (stat.uid !== old.uid || stat.gid !== old.gid) {
    await file.chown(Number(old.uid), Number(old.gid)).catch((error) => {
      throw new CannotReplace('another owner', { cause: error })
    })
  }
  if ((stat.mode & 0o7777n) !== BigInt(mode)) await file.chmod(mode)
}

/** On Windows a virus scanner or an indexer may hold the file for a moment. */
async function renameWithPatience(tools: SaveTools, from: string, to: string): Promise<void> {
  const waits = tools.platform === 'win32' ? [20, 40, 80, 160, 320, 640] : []
  for (const wait of [...waits, undefined]) {
    try {
      return await tools.disk.rename(from, to)
    } catch (error) {
      const code = errorCode(error) ?? ''
      if (wait !== undefined && heldForAMoment.has(code)) await tools.sleep(wait)
      else throw renameRefuses.has(code) ? new CannotReplace('no rename', { cause: error }) : error
    }
  }
}

/** Makes the rename itself durable. Answers the error where the system could not; Windows has no such call. */
async function syncFolder(tools: SaveTools, folder: string): Promise<unknown> {
  if (tools.platform === 'win32') return undefined
  try {
    const opened = await tools.disk.open(folder, 'r')
    await opened.sync().finally(() => opened.close())
    return undefined
  } catch (error) {
    return folderSyncUnknown.has(errorCode(error) ?? '') ? undefined : error
  }
}

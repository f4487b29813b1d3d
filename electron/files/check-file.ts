import type { FileState, Fingerprint } from '../../shared/bridge/documents'
import type { Disk } from './disk'
import { causeOf, errorCode, FileFailure } from './file-failure'
import { diskVersion } from './fingerprint'
import { readWholeFile } from './read-file'

/** Compares a file with the bytes last read or saved. The time alone never makes it `changed`. */
export async function checkFile(
  disk: Disk,
  path: string,
  fingerprint: Fingerprint,
  maximumBytes: number,
): Promise<FileState> {
  try {
    const { bytes, stat } = await readWholeFile(disk, path, maximumBytes)
    const version = diskVersion(bytes, stat)
    return version.fingerprint === fingerprint ? { state: 'same' } : { state: 'changed', disk: version }
  } catch (error) {
    const gone = errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR'
    if (gone || (error instanceof FileFailure && error.failure.code === 'not-found')) return { state: 'vanished' }
    return { state: 'unreadable', cause: error instanceof FileFailure ? error.message : causeOf(error) }
  }
}

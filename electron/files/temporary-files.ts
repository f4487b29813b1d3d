import { join } from 'node:path'
import type { Disk } from './disk'

const pattern = /^\.~sb-[0-9a-f]{12}\.tmp$/

/** Younger ones may belong to a save that is under way, on another computer too. */
const staleAfter = 10 * 60 * 1000

/** Path of a temporary file in a folder. Short, so that a file with the longest allowed name can still be saved. */
export function temporaryPath(folder: string, random: string): string {
  return join(folder, `.~sb-${random}.tmp`)
}

/** Removes what interrupted saves left in a folder. Failing to is no failure of anything. */
export async function sweepTemporaryFiles(disk: Disk, folder: string, now: number): Promise<void> {
  const names = await disk.readdir(folder).catch(() => [])
  for (const name of names.filter((name) => pattern.test(name))) {
    const path = join(folder, name)
    const stat = await disk.lstat(path).catch(() => undefined)
    if (stat?.isFile() && now - Number(stat.mtimeMs) > staleAfter) await disk.unlink(path).catch(() => undefined)
  }
}

import type { BigIntStats } from 'node:fs'
import type { Disk, OpenFile } from './disk'
import { requireWhole } from './replace-file'

/** Puts a verified copy of the new bytes somewhere safe; answers how to drop it. Throws where it cannot. */
export type KeepCopy = (bytes: Uint8Array) => Promise<() => Promise<void>>

/**
 * Overwrites a file where no rename can work. A kill half-way damages the file, so a verified copy lies elsewhere first
 * and is dropped only after the file is whole and synced. After an error the old bytes are put back as far as possible.
 */
export async function writeInPlace(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  old: Uint8Array,
  keepCopy: KeepCopy,
): Promise<BigIntStats> {
  const dropCopy = await keepCopy(bytes)
  const stat = await overwrite(disk, path, bytes).catch(async (error) => {
    await overwrite(disk, path, old).catch(() => undefined)
    throw error
  })
  await dropCopy().catch(() => undefined)
  return stat
}

async function overwrite(disk: Disk, path: string, bytes: Uint8Array): Promise<BigIntStats> {
  const file = await disk.open(path, 'r+')
  try {
    await writeAll(file, bytes)
    const stat = await file.stat()
    requireWhole(stat, bytes)
    return stat
  } finally {
    await file.close()
  }
}

async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  await file.write(bytes)
  await file.truncate(bytes.length)
  await file.sync()
}

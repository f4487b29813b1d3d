import type { BigIntStats } from 'node:fs'
import { basename } from 'node:path'
import { type Disk, type OpenFile, readWithoutWaiting } from './disk'
import { FileFailure } from './file-failure'
import { findTarget, requireRegularFile } from './find-target'

/** A file that was read whole. */
export interface ReadFile {
  /** With links followed. */
  realPath: string
  bytes: Uint8Array
  stat: BigIntStats
}

/** Reads a regular file of at most `maximumBytes`; refuses a larger one by its size. Throws FileFailure or the system's error. */
export async function readWholeFile(disk: Disk, path: string, maximumBytes: number): Promise<ReadFile> {
  const target = await findTarget(disk, path)
  if (target.state !== 'file') {
    throw new FileFailure({ code: 'not-found', message: `“${basename(path)}” is no longer there.` })
  }
  const file = await disk.open(target.path, readWithoutWaiting)
  try {
    const stat = await file.stat()
    requireRegularFile(stat, path)
    refuseTooLarge(stat.size, maximumBytes, path)
    return { realPath: target.path, bytes: await readToEnd(file, Number(stat.size), maximumBytes, path), stat }
  } finally {
    await file.close()
  }
}

function refuseTooLarge(size: bigint | number, maximumBytes: number, path: string): void {
  if (size <= maximumBytes) return
  const message = `“${basename(path)}” is too large: ${inMegabytes(Number(size))}; at most ${inMegabytes(maximumBytes)} can be read.`
  throw new FileFailure({ code: 'too-large', message })
}

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`
}

/** Reads past the size the file had when opened, should it have grown, but never past the limit. */
async function readToEnd(file: OpenFile, size: number, maximumBytes: number, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let total = 0
  for (let next = size + 1; ; next = 64 * 1024) {
    const buffer = new Uint8Array(next)
    const count = await file.read(buffer)
    if (count === 0) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
    total += count
    refuseTooLarge(total, maximumBytes, path)
    chunks.push(buffer.subarray(0, count))
  }
}

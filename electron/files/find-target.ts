import type { BigIntStats } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Disk } from './disk'
import { errorCode, FileFailure } from './file-failure'

/** Where a path leads once links are followed. `dangling`: a link to `path`, where nothing is. */
export type Target =
  | { state: 'file'; path: string; stat: BigIntStats }
  | { state: 'absent'; path: string }
  | { state: 'dangling'; path: string }

const longestChainOfLinks = 40

/** Follows links to the regular file meant. Throws FileFailure for anything that is not one, without opening it. */
export async function findTarget(disk: Disk, path: string): Promise<Target> {
  const isLink = await disk.lstat(path).then(
    (stat) => stat.isSymbolicLink(),
    (error) => (errorCode(error) === 'ENOENT' ? undefined : Promise.reject(error)),
  )
  if (isLink === undefined) return { state: 'absent', path: await inRealFolder(disk, path) }
  const real = await disk
    .realpath(path)
    .catch((error) => (isLink && errorCode(error) === 'ENOENT' ? undefined : Promise.reject(error)))
  if (real === undefined) return { state: 'dangling', path: await followDangling(disk, path) }
  const stat = await disk.stat(real)
  requireRegularFile(stat, path)
  return { state: 'file', path: real, stat }
}

/** Throws FileFailure, naming what it is, unless it is a regular file. */
export function requireRegularFile(stat: BigIntStats, path: string): void {
  if (stat.isFile()) return
  const message = `“${basename(path)}” is ${kindOf(stat)}, not a file.`
  throw new FileFailure({ code: 'not-a-file', message })
}

function kindOf(stat: BigIntStats): string {
  if (stat.isDirectory()) return 'a folder'
  if (stat.isFIFO()) return 'a named pipe'
  if (stat.isSocket()) return 'a socket'
  return 'a device'
}

async function inRealFolder(disk: Disk, path: string): Promise<string> {
  return join(await disk.realpath(dirname(path)), basename(path))
}

async function followDangling(disk: Disk, path: string): Promise<string> {
  let current = path
  for (let step = 0; step < longestChainOfLinks; step += 1) {
    const next = await disk.readlink(current).catch(() => undefined)
    if (next === undefined) return inRealFolder(disk, current)
    current = resolve(dirname(current), next)
  }
  throw new FileFailure({ code: 'link-loop', message: `The links at “${basename(path)}” lead in a circle.` })
}

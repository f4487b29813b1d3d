import type { BigIntStats } from 'node:fs'
import { constants } from 'node:fs'
import type { DiskVersion, Fingerprint } from '../../shared/bridge/documents'
import { fail, type Result, succeed } from '../../shared/bridge/result'
import { causeOf, errorCode, failureFrom } from './file-failure'
import { findTarget, type Target } from './find-target'
import { diskVersion, sameStamp } from './fingerprint'
import { readWholeFile } from './read-file'
import { CannotReplace, replaceFile } from './replace-file'
import type { SaveTools } from './save-tools'
import { type KeepCopy, writeInPlace } from './write-in-place'

/** One save. */
export interface SaveRequest {
  /** As the user chose it: a link stays a link, its target is written. */
  path: string
  bytes: Uint8Array
  /** What must be there now: these bytes, nothing, or whatever (the user was asked). */
  expected: Fingerprint | 'absent' | 'anything'
  /** The user agreed that the missing target of a link is made. */
  makeLinkTarget: boolean
  /** Where to put the new bytes while a file is overwritten in place. */
  keepCopy: KeepCopy
}

/** What became of a save that did not fail. Only the first two wrote something. */
export type SaveOutcome =
  | { outcome: 'saved'; version: DiskVersion; realPath: string }
  | { outcome: 'saved-durability-uncertain'; version: DiskVersion; realPath: string; cause: string }
  | { outcome: 'conflict'; disk: DiskVersion }
  | { outcome: 'vanished' }
  | { outcome: 'dangling-link' }
  | { outcome: 'read-only' }

/** Larger than any file we open: a file that grew past all limits is still compared, not refused. */
const largestCompared = 1024 * 1024 * 1024

/** Leaves `saveFile` early with an outcome. */
class Stop extends Error {
  readonly outcome: SaveOutcome

  constructor(outcome: SaveOutcome) {
    super(outcome.outcome)
    this.outcome = outcome
  }
}

/**
 * Saves so that the disk holds the whole old or the whole new file at any moment: look where the path leads, compare what
 * is there with what was last read, write beside it, sync, compare again, rename, sync the folder.
 * Fails, with the old file whole, on a full disk, an input/output error, a missing folder and the like.
 */
export async function saveFile(tools: SaveTools, request: SaveRequest): Promise<Result<SaveOutcome>> {
  try {
    return succeed(await attempt(tools, request))
  } catch (error) {
    if (error instanceof Stop) return succeed(error.outcome)
    if (error instanceof CannotReplace) return failed(error.cause, request.path)
    return failed(error, request.path)
  }
}

function failed(error: unknown, path: string): Result<never> {
  const { code, message } = failureFrom(error, path, 'saved')
  return fail(code, message)
}

async function attempt(tools: SaveTools, request: SaveRequest): Promise<SaveOutcome> {
  const target = await findTarget(tools.disk, request.path)
  if (target.state === 'dangling' && !request.makeLinkTarget) {
    return { outcome: isFingerprint(request.expected) ? 'vanished' : 'dangling-link' }
  }
  const old = await readOld(tools, target, request)
  if (old) await requireWritable(tools, target.path, old.stat)
  if (old && !renameKeepsMeaning(old.stat)) return inPlace(tools, target.path, request, old.bytes)
  try {
    return await byRename(tools, target.path, request, old)
  } catch (error) {
    if (error instanceof CannotReplace && old) return inPlace(tools, target.path, request, old.bytes)
    throw error
  }
}

interface Old {
  bytes: Uint8Array
  stat: BigIntStats
}

/** The present bytes, compared with what the caller last saw. Nothing: there is no file, and there need not be one. */
async function readOld(tools: SaveTools, target: Target, request: SaveRequest): Promise<Old | undefined> {
  const { expected } = request
  if (target.state !== 'file') {
    if (isFingerprint(expected)) throw new Stop({ outcome: 'vanished' })
    return undefined
  }
  const { bytes, stat } = await readWholeFile(tools.disk, target.path, largestCompared)
  const disk = diskVersion(bytes, stat)
  if (expected !== 'anything' && disk.fingerprint !== expected) throw new Stop({ outcome: 'conflict', disk })
  return { bytes, stat }
}

function isFingerprint(expected: SaveRequest['expected']): boolean {
  return expected !== 'absent' && expected !== 'anything'
}

/** A rename would replace a file that must not be written, so ask first. The mode counts even for the super-user. */
async function requireWritable(tools: SaveTools, path: string, stat: BigIntStats): Promise<void> {
  const locked = tools.platform !== 'win32' && (stat.mode & 0o222n) === 0n
  if (locked) throw new Stop({ outcome: 'read-only' })
  await tools.disk.access(path, constants.W_OK).catch((error) => {
    const readOnly = ['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')
    throw readOnly ? new Stop({ outcome: 'read-only' }) : error
  })
}

/** A file with a second name would lose it by a rename. */
function renameKeepsMeaning(stat: BigIntStats): boolean {
  return stat.nlink <= 1n
}

async function byRename(
  tools: SaveTools,
  path: string,
  request: SaveRequest,
  old: Old | undefined,
): Promise<SaveOutcome> {
  const stillExpected = () => requireUnchanged(tools, path, old?.stat, request)
  const { stat, uncertain } = await replaceFile(tools, path, request.bytes, old?.stat, stillExpected)
  const version = diskVersion(request.bytes, stat)
  if (uncertain === undefined) return { outcome: 'saved', version, realPath: path }
  return { outcome: 'saved-durability-uncertain', version, realPath: path, cause: causeOf(uncertain) }
}

/** The second look, after the new bytes are on disk and before the rename. */
async function requireUnchanged(
  tools: SaveTools,
  path: string,
  before: BigIntStats | undefined,
  request: SaveRequest,
): Promise<void> {
  const target = await findTarget(tools.disk, path)
  if (target.state !== 'file') {
    if (before) throw new Stop({ outcome: 'vanished' })
    return
  }
  if (before && sameStamp(before, target.stat)) return
  await readOld(tools, target, { ...request, expected: before ? request.expected : 'absent' })
}

async function inPlace(tools: SaveTools, path: string, request: SaveRequest, old: Uint8Array): Promise<SaveOutcome> {
  const stat = await writeInPlace(tools.disk, path, request.bytes, old, request.keepCopy)
  return { outcome: 'saved', version: diskVersion(request.bytes, stat), realPath: path }
}

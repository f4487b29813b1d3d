import { basename } from 'node:path'
import type { Failure, FailureCode } from '../../shared/bridge/result'

/** Carries a failure that is already worded through code that throws. */
export class FileFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'FileFailure'
    this.failure = failure
  }
}

const causes: Record<string, readonly [FailureCode, string]> = {
  ENOENT: ['not-found', 'it, or its folder, is no longer there'],
  EEXIST: ['not-a-file', 'something else has its name'],
  ENOTDIR: ['not-found', 'its folder is no longer there'],
  EISDIR: ['not-a-file', 'it is a folder'],
  EACCES: ['no-permission', 'you have no permission for it'],
  EPERM: ['no-permission', 'the system does not permit it'],
  EROFS: ['read-only', 'the disk can only be read'],
  ENOSPC: ['disk-full', 'the disk is full'],
  EDQUOT: ['disk-full', 'your share of the disk is used up'],
  EFBIG: ['too-large', 'the disk cannot hold a file this large'],
  ELOOP: ['link-loop', 'its links lead in a circle'],
  ENAMETOOLONG: ['name-too-long', 'its name or path is too long'],
  EBUSY: ['busy', 'another program is using it'],
  ETXTBSY: ['busy', 'another program is using it'],
  EMFILE: ['busy', 'too many files are open'],
  EIO: ['input-output', 'the disk reported an error'],
  ENXIO: ['not-a-file', 'it is not a regular file'],
}

/** The system's code of an error ("ENOSPC"). Nothing: it has none. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

/** Why it failed, in words that follow "because". */
export function causeOf(error: unknown): string {
  const code = errorCode(error)
  return causes[code ?? '']?.[1] ?? (code ? `of the system error ${code}` : 'of an unexpected error')
}

/** Words a thrown error for people: which file, what was tried, why it failed. `action`: "opened", "saved". */
export function failureFrom(error: unknown, path: string, action: string): Failure {
  if (error instanceof FileFailure) return error.failure
  const code = causes[errorCode(error) ?? '']?.[0] ?? 'unexpected'
  return { code, message: `“${basename(path)}” could not be ${action}: ${causeOf(error)}.` }
}

import type { FailureCode, Result } from '../../../shared/bridge/result'
import { fail } from '../../../shared/bridge/result'

const causes: Record<string, readonly [FailureCode, string]> = {
  NotFoundError: ['not-found', 'it is no longer there'],
  NotAllowedError: ['no-permission', 'the browser has no permission for it'],
  SecurityError: ['no-permission', 'the browser does not permit it'],
  NoModificationAllowedError: ['busy', 'another program or tab is using it'],
  InvalidStateError: ['input-output', 'it changed while it was being used'],
  NotReadableError: ['input-output', 'it cannot be read'],
  QuotaExceededError: ['disk-full', 'there is no space left'],
  TypeMismatchError: ['not-a-file', 'it is not a file'],
}

/** Name of a browser error ("AbortError"). Empty: it has none. */
export function browserErrorName(error: unknown): string {
  return error instanceof Error || (typeof DOMException !== 'undefined' && error instanceof DOMException)
    ? error.name
    : ''
}

/** Words a browser's error for people. */
export function failBecause(error: unknown, name: string, action: string): Result<never> {
  const [code, cause] = causes[browserErrorName(error)] ?? ['unexpected', 'of an unexpected error']
  return fail(code, `“${name}” could not be ${action}: ${cause}.`)
}

/** Why something failed, in a form a program can decide on. The words for people are in `Failure.message`. */
export type FailureCode =
  | 'not-found'
  | 'not-a-file'
  | 'no-permission'
  | 'read-only'
  | 'disk-full'
  | 'too-large'
  | 'bad-encoding'
  | 'link-loop'
  | 'dangling-link'
  | 'name-too-long'
  | 'busy'
  | 'input-output'
  | 'damaged'
  | 'unknown-handle'
  | 'refused'
  | 'unsupported'
  | 'unexpected'

/** A failure that is shown: the message names the file and the cause. */
export interface Failure {
  code: FailureCode
  /** A whole sentence for people; names the file (without its folder) and the cause. */
  message: string
  /** Line in the file, counted from 1. Absent: the failure has no position. */
  line?: number
  /** Column in that line in UTF-16 units, counted from 1. */
  column?: number
}

/** What every bridge call answers: a value, or a failure that can be shown. Calls never reject for a reason of the user's. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: Failure }

/** A successful result. */
export function succeed<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

/** A failed result. */
export function fail(code: FailureCode, message: string, position?: { line: number; column: number }): Result<never> {
  return { ok: false, error: { code, message, ...position } }
}

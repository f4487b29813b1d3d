import type { Command } from 'commander'

/** Where a verb reads from and writes to; tests give their own. */
export interface Terminal {
  /** Writes to standard output. */
  out(text: string | Uint8Array): void
  /** Writes a line to standard error. */
  err(line: string): void
}

/** One verb of the command line: `stackboard <verb> …`. */
export interface Verb {
  readonly name: string
  /** Adds arguments, options and help. `run` is called by commander; what it returns is the exit code. */
  define(command: Command, run: (work: (terminal: Terminal) => Promise<number>) => Promise<void>): void
}

/** All went well. */
export const FINE = 0
/** The work was done and the answer is no: errors were found, two things differ. */
export const FOUND = 1
/** The input cannot be used: the message names file, place and cause. */
export const BAD_INPUT = 2

/** The input cannot be used. The message is for people and names the file and the cause. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

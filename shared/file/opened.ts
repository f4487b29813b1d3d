import type { Diagram } from '../diagram/types'
import type { TextPosition } from './text-position'

/** Why a file was refused, in a form a program can decide on. */
export type RefusalCode =
  | 'empty'
  | 'zero-filled'
  | 'bad-encoding'
  | 'too-large'
  | 'too-deep'
  | 'not-json'
  | 'truncated'
  | 'trailing-content'
  | 'duplicate-key'
  | 'not-an-object'
  | 'another-format'
  | 'newer-version'
  | 'bad-version'
  | 'migration-failed'

/** Why nothing of a file could be opened. The position is absent where the whole file is meant. */
export interface Refusal extends Partial<TextPosition> {
  readonly code: RefusalCode
  /** A whole sentence for people; names the file and the cause. */
  readonly message: string
}

/** A part of a file that is not in the opened diagram as it stood. The position is absent where a migration moved it. */
export interface SetAside extends Partial<TextPosition> {
  /** What it is, such as `Node “n7”`. */
  readonly what: string
  /** Why it is not shown, as half a sentence: `its position is missing`. */
  readonly reason: string
  /** The part as it stands in the file, verbatim; after a migration the JSON that it became. */
  readonly raw: string
}

/**
 * What opening a file gave. `partial`: the diagram holds what is sound and `setAside` all the rest; nothing may be written to
 * the same file until the user has accepted that. `notes` are sentences about what was filled in or marked.
 */
export type Opened =
  | { readonly outcome: 'opened'; readonly diagram: Diagram; readonly notes: readonly string[] }
  | {
      readonly outcome: 'partial'
      readonly diagram: Diagram
      readonly setAside: readonly SetAside[]
      readonly notes: readonly string[]
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }

/** A refusal as an outcome. */
export function refuse(
  code: RefusalCode,
  message: string,
  position?: TextPosition,
): { readonly outcome: 'refused'; readonly refusal: Refusal } {
  return { outcome: 'refused', refusal: { code, message, ...position } }
}

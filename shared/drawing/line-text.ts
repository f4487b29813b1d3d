import type { Connection } from '../diagram/types'
import type { LineKind } from '../relations/line-kinds'

/** What a line is and says at the level that is shown. */
export interface LineText {
  readonly kind: LineKind
  /** Empty: no label. */
  readonly label: string
}

/** Finds out what a line is and says. Callers build it from the registry of connection kinds. */
export type LineOf = (connection: Connection) => LineText

/** A line nothing is known of. */
export const PLAIN_LINE: LineText = { kind: 'reference', label: '' }

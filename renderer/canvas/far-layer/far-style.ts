import type { Level } from '../../../shared/catalogue/levels'
import type { Connection, DiagramNode } from '../../../shared/diagram/types'
import type { LineText } from '../../../shared/drawing/line-text'
import type { Theme, Tokens } from '../../../shared/drawing/tokens'
import type { LineKind } from '../../../shared/relations/line-kinds'
import type { LineFocus } from '../lines/use-line-focus'

/** The colours with which a comparison marks what differs; undefined: it does not. */
export interface FarReview {
  nodeColor(node: DiagramNode, tokens: Tokens): string | undefined
  lineColor(connection: Connection, tokens: Tokens): string | undefined
}

/** How the far layer draws things beyond where they stand. */
export interface FarStyle {
  readonly theme: Theme
  readonly tokens: Tokens
  readonly level: Level
  /** As `useNodeMarks` has it. */
  markOf(node: DiagramNode): string
  focusOf(kind: LineKind): LineFocus
  /** Whether a search lets a line step back; absent: nothing is looked for. */
  stepsBack?: ((connection: Connection) => boolean) | undefined
  /** How a comparison marks a node or a line; absent: nothing is compared. */
  readonly review?: FarReview | undefined
  lineOf(connection: Connection): LineText
  readonly selected: ReadonlySet<string>
  /** Called when a picture that was missing has come. */
  onIcon(): void
}

/** How strongly a node with a mark is drawn; 0: not at all. */
export function strengthOf(mark: string): number {
  if (mark === 'gone') return 0
  if (mark === 'dimmed') return 0.22
  if (mark === 'review-same') return 0.45
  return mark === 'unfit' ? 0.35 : 1
}

export const FAMILY = "'Inter Variable', Inter, system-ui, sans-serif"

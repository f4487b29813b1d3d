import type { Diagram } from '../../shared/diagram/types'
import { serialiseDiagram } from '../../shared/file/serialise'

/** What a recovery copy holds beside the diagram. */
interface TypedText {
  /** The template's text that the diagram is written into, comments and all. */
  readonly templateText?: string
  /** What was typed into the template panel and is not in the diagram. */
  readonly typedText?: string
}

/** A diagram as the text of its recovery copy: its file, with what of the template's text would be lost with the window. */
export function recoveryText(diagram: Diagram, typed: TypedText): string {
  return serialiseDiagram({ ...diagram, ...typed } as Diagram)
}

/** What was read from a recovery copy, taken apart again. */
export function fromRecovery(read: Diagram): TypedText & { readonly diagram: Diagram } {
  const { templateText, typedText, ...diagram } = read as Diagram & TypedText
  return {
    diagram,
    ...(typeof templateText === 'string' && { templateText }),
    ...(typeof typedText === 'string' && { typedText }),
  }
}

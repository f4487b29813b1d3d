import type { Diagram } from '../../diagram/types'
import { parseDiagram } from '../../file/parse'
import { serialiseDiagram } from '../../file/serialise'

/** A diagram file beside a template, read back. `isOwn`: it was written to keep this template's layout, and may be again. */
export type LayoutFile =
  | { readonly outcome: 'read'; readonly diagram: Diagram; readonly isOwn: boolean }
  | { readonly outcome: 'damaged'; readonly reason: string }

type Marked = Diagram & { readonly layoutOf?: unknown }

/** The diagram of a template as the text of the file beside it. It is a diagram file like any other, and says whose layout it keeps. */
export function layoutText(diagram: Diagram, templateName: string): string {
  return serialiseDiagram({ ...diagram, layoutOf: templateName } as Marked)
}

/** Reads the file beside a template. One that is sound only in part counts as damaged: what is not understood is not written over. */
export function readLayoutFile(text: string, fileName: string, templateName: string): LayoutFile {
  const opened = parseDiagram(text, fileName)
  if (opened.outcome === 'refused') return { outcome: 'damaged', reason: opened.refusal.message }
  if (opened.outcome === 'partial') {
    const [first] = opened.setAside
    return { outcome: 'damaged', reason: `“${fileName}” is damaged: ${first?.what}, ${first?.reason}.` }
  }
  const { layoutOf, ...diagram } = opened.diagram as Marked
  return { outcome: 'read', diagram, isOwn: layoutOf === templateName }
}

import type { Diagram } from '../../shared/diagram/types'
import { parseDiagram } from '../../shared/file/parse'
import { openTemplateText } from './open-template'

/** What a file says, as far as it can be read. */
export type DiagramInFile =
  | { readonly outcome: 'opened'; readonly diagram: Diagram }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'refused'; readonly refusal: { message: string; line?: number; column?: number } }

/**
 * The diagram that a file's text stands for, to look at or to compare. A template is drawn like the document it is compared
 * with, so that the same resource is the same node.
 */
export async function diagramInFile(
  text: string,
  { name, template }: { readonly name: string; readonly template?: object },
  drawnLike: Diagram,
): Promise<DiagramInFile> {
  if (template) return openTemplateText({ text, name, drawnLike })
  const opened = parseDiagram(text, name)
  return opened.outcome === 'refused' ? opened : { outcome: 'opened', diagram: opened.diagram }
}

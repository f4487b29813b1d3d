import type { Diagram } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import type { JsonObject } from '../../shared/template/json'
import { type PatchedTemplate, patchTemplate } from '../../shared/template/patch'
import { type ReadTemplate, readTemplate } from '../../shared/template/read-template'
import { askAboutTemplateText } from './template-questions'

/** The text of an opened template with only the lines of what the diagram says otherwise changed. */
export function templateTextFor(diagram: Diagram, read: ReadTemplate): PatchedTemplate {
  return patchTemplate(read, JSON.parse(JSON.stringify(exportTemplate(diagram).template)) as JsonObject)
}

/** The text to be written, once the user has seen what changes in it; undefined: the user does not want it written. */
export async function agreedTemplateText(
  diagram: Diagram,
  read: ReadTemplate,
  name: string,
): Promise<string | undefined> {
  const { text, rewritten } = templateTextFor(diagram, read)
  if (text === read.text) return text
  return (await askAboutTemplateText(name, read.text, text, rewritten)) ? text : undefined
}

/** A template as it now stands on disk: the next saving starts from it. */
export function templateAsSaved(text: string): ReadTemplate | undefined {
  const reading = readTemplate(text, { evenIfLong: true })
  return reading.outcome === 'read' ? reading.read : undefined
}

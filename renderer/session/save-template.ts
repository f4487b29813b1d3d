import type { Diagram } from '../../shared/diagram/types'
import { baseTextOf } from '../store/base-text'
import { runTemplateTask } from '../workers/template-client'
import type { WriteAnswer } from '../workers/template-tasks'
import type { TemplateOnDisk } from './session-store'
import { tellFailure } from './tell'
import { askAboutTemplateText } from './template-questions'

/**
 * The template as it is to be written, once the user has seen what changes in it; undefined: the user does not want it
 * written, or it could not be made. Untouched it is the same to the byte.
 */
export async function agreedTemplate(
  diagram: Diagram,
  onDisk: TemplateOnDisk,
  name: string,
): Promise<TemplateOnDisk | undefined> {
  const written = await writtenTemplate(diagram, onDisk, name)
  if (!written || written.text === onDisk.text) return written
  const { rewritten, ...template } = written
  return (await askAboutTemplateText(name, onDisk.text, template.text, rewritten)) ? template : undefined
}

/** The template as the diagram has it now; undefined: it could not be made, and the user was told. */
export async function writtenTemplate(
  diagram: Diagram,
  onDisk: TemplateOnDisk,
  name: string,
): Promise<WriteAnswer | undefined> {
  try {
    return await runTemplateTask({ task: 'write', text: baseTextOf(diagram) ?? onDisk.text, diagram })
  } catch (error) {
    tellFailure(`Not saved, ${name} is untouched`, { message: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}

import type { Diagram } from '../../shared/diagram/types'
import { baseTextOf } from '../store/base-text'
import { runTemplateTask } from '../workers/template-client'
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
  try {
    const base = baseTextOf(diagram) ?? onDisk.text
    const { text, syntax, rewritten } = await runTemplateTask({ task: 'write', text: base, diagram })
    if (text === onDisk.text) return onDisk
    return (await askAboutTemplateText(name, onDisk.text, text, rewritten)) ? { text, syntax } : undefined
  } catch (error) {
    tellFailure(`Not saved, ${name} is untouched`, { message: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}

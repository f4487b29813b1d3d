import type { Diagram } from '../../shared/diagram/types'
import { diagramInFile } from '../session/diagram-in-file'
import { tellFailure } from '../session/tell'
import { editorState } from '../store/editor-store'

/** The diagram of a text that is to be compared. Nothing: it cannot be read, and the user was told why; or they cancelled. */
export async function readCompared(text: string, name: string, isTemplate: boolean): Promise<Diagram | undefined> {
  const file = isTemplate ? { name, template: {} } : { name }
  const opened = await diagramInFile(text, file, editorState().diagram)
  if (opened.outcome === 'refused') tellFailure(`Could not read ${name}`, opened.refusal)
  return opened.outcome === 'opened' ? opened.diagram : undefined
}

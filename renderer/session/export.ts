import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { findProblems } from '../../shared/rules/run'
import { toJsonText } from '../../shared/template/json-text'
import { toYamlText } from '../../shared/template/yaml-text'
import { createHost } from '../host/create-host'
import { editorState } from '../store/editor-store'
import { loadTypes, specification } from '../store/specification'
import { setView } from '../store/view-store'
import { drawioFile, type PictureOrder, pictureFile } from './picture'
import { tell, tellFailure } from './tell'

/** Writes the template to a file the user chooses. Errors do not forbid it: the user is told and may look. */
export async function exportTemplateFile(format: 'yaml' | 'json'): Promise<void> {
  const { diagram } = editorState()
  const exported = exportTemplate(diagram)
  const text = format === 'yaml' ? toYamlText(exported.template) : toJsonText(exported.template)
  const suggestedName = `${fileName(diagram.name)}.${format}`
  const reply = await createHost().saveAs({ kind: 'template', suggestedName, text })
  if (!reply.ok) return tellFailure('Could not export', reply.error)
  if (reply.value.outcome !== 'saved' && reply.value.outcome !== 'saved-durability-uncertain') return
  await loadTypes(Object.values(exported.template.Resources).map((resource) => resource.Type))
  const errors = findProblems(diagram, exported, specification).filter((problem) => problem.severity === 'error').length
  tell(
    errors === 0
      ? `Exported ${reply.value.document.name}`
      : `Exported ${reply.value.document.name}, with ${errors} error${errors === 1 ? '' : 's'} that would stop it from deploying`,
  )
  if (errors > 0) setView({ tab: 'problems', panelOpen: true })
}

/** Writes a picture of the diagram to a file the user chooses. True: it is written. */
export async function savePicture(order: PictureOrder): Promise<boolean> {
  const { diagram } = editorState()
  return savePictureFile(order.format, () => pictureFile(diagram, order))
}

/** Writes the diagram as a draw.io file that the user chooses. */
export function exportDrawio(): Promise<boolean> {
  return savePictureFile('drawio', () => drawioFile(editorState().diagram))
}

async function savePictureFile(
  ending: string,
  make: () => Promise<string | Uint8Array<ArrayBuffer>>,
): Promise<boolean> {
  try {
    const suggestedName = `${fileName(editorState().diagram.name)}.${ending}`
    const reply = await createHost().saveAs({ kind: 'picture', suggestedName, content: await make() })
    if (!reply.ok) tellFailure('Could not export', reply.error)
    if (!reply.ok || (reply.value.outcome !== 'saved' && reply.value.outcome !== 'saved-durability-uncertain'))
      return false
    tell(`Exported ${reply.value.document.name}`)
    return true
  } catch (error) {
    tellFailure('Could not make the picture', { message: error instanceof Error ? error.message : String(error) })
    return false
  }
}

function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || 'diagram'
}

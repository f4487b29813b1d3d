import type { SaveAsReply, SaveReply } from '../../shared/bridge/documents'
import type { Failure, Result } from '../../shared/bridge/result'
import type { Diagram } from '../../shared/diagram/types'
import { isDirty } from '../../shared/editor/state'
import { parseDiagram } from '../../shared/file/parse'
import { serialiseDiagram } from '../../shared/file/serialise'
import { createHost } from '../host/create-host'
import { editorState, markSaved } from '../store/editor-store'
import { compareWithFile } from './compare-with-file'
import { keepPicture } from './keep-picture'
import { askAboutConflict, askAboutVanished, askWhatToSave } from './save-questions'
import { agreedTemplate, writtenTemplate } from './save-template'
import { type TemplateOnDisk, useSessionStore } from './session-store'
import { settleDraft } from './settle-draft'
import { tell, tellFailure } from './tell'
import { layoutBeside, layoutIntoFile, layoutIntoMetadata } from './template-layout'

/** Saves to the document's file, or asks for one. True: it is on disk. */
export async function saveDiagram(): Promise<boolean> {
  if (!(await settleDraft())) return false
  const { file, setAside } = useSessionStore.getState()
  if (!file || file.readOnly || setAside.length > 0) return saveElsewhere()
  return saveOver(undefined)
}

/** Asks where to save, and saves there. */
export async function saveDiagramAs(): Promise<boolean> {
  return (await settleDraft()) && saveElsewhere()
}

async function saveElsewhere(): Promise<boolean> {
  const { file } = useSessionStore.getState()
  const kind = file?.template ? await askWhatToSave(file.name) : 'diagram'
  if (kind === 'cancel') return false
  if (kind === 'template' && file?.template) return saveTemplateElsewhere(file.name, file.template)
  const diagram = editorState().diagram
  const text = checkedText(diagram)
  if (text === undefined) return false
  const suggestedName = file && !file.template ? file.name : `${diagram.name || 'Untitled'}.awsdiagram`
  return afterSaveAs(await createHost().saveAs({ kind: 'diagram', suggestedName, text }), diagram)
}

/** The new file is the document's from now on; what lies beside it is its layout. */
async function saveTemplateElsewhere(suggestedName: string, onDisk: TemplateOnDisk): Promise<boolean> {
  layoutIntoMetadata()
  const { diagram } = editorState()
  const template = await writtenTemplate(diagram, onDisk, suggestedName)
  if (!template) return false
  const reply = await createHost().saveAs({ kind: 'template', suggestedName, text: template.text })
  if (!(await afterSaveAs(reply, diagram, template))) return false
  const { file } = useSessionStore.getState()
  const { beside } = file ? await layoutBeside(file) : {}
  if (file && beside) useSessionStore.setState({ file: { ...file, beside } })
  await layoutIntoFile(diagram, true)
  return true
}

type Overwrite = { readonly overwrite?: string }

async function saveOver(overwrite: string | undefined): Promise<boolean> {
  const { file } = useSessionStore.getState()
  const wasChanged = isDirty(editorState())
  if (file?.template && wasChanged) layoutIntoMetadata()
  const { diagram } = editorState()
  const template = file?.template && (await agreedTemplate(diagram, file.template, file.name))
  const text = file?.template ? template?.text : checkedText(diagram)
  if (!file || text === undefined) return false
  const choice: Overwrite = overwrite === undefined ? {} : { overwrite }
  const reply = await createHost().save({ handle: file.handle, text, fingerprint: file.fingerprint, ...choice })
  const isSaved = await afterSave(reply, diagram, template)
  if (isSaved && template) await layoutIntoFile(diagram, wasChanged)
  return isSaved
}

async function afterSave(
  reply: Result<SaveReply>,
  diagram: Diagram,
  template: TemplateOnDisk | undefined,
): Promise<boolean> {
  const { file } = useSessionStore.getState()
  if (!file) return false
  if (!reply.ok) {
    tellNotSaved(`Could not save ${file.name}`, reply.error)
    return false
  }
  const { value } = reply
  if (value.outcome === 'saved' || value.outcome === 'saved-durability-uncertain') {
    useSessionStore.setState({
      file: { ...file, fingerprint: value.version.fingerprint, ...(template && { template }) },
    })
    return settled(diagram, value.outcome === 'saved' ? undefined : value.cause)
  }
  if (value.outcome === 'read-only') {
    tell(`${file.name} may not be written; choose another place`)
    return saveElsewhere()
  }
  const answer =
    value.outcome === 'conflict'
      ? await askAboutConflict(file.name, value.disk, () => void compareWithFile(file))
      : await askAboutVanished(file.name)
  if (answer === 'overwrite') return saveOver(value.outcome === 'conflict' ? value.disk.fingerprint : 'vanished')
  return answer === 'save-as' ? saveElsewhere() : false
}

/** The document stays changed, and its recovery copy stays; the banner stays until one of the ways out was taken. */
function tellNotSaved(title: string, failure: Failure): void {
  tellFailure(title, failure, [
    { label: 'Try again', act: () => void saveDiagram() },
    { label: 'Save as…', act: () => void saveDiagramAs() },
  ])
}

async function afterSaveAs(reply: Result<SaveAsReply>, diagram: Diagram, template?: TemplateOnDisk): Promise<boolean> {
  if (!reply.ok) {
    tellNotSaved('Could not save', reply.error)
    return false
  }
  const { value } = reply
  if (value.outcome === 'read-only')
    tellFailure('Could not save', { message: `${value.name} may not be written there` })
  if (value.outcome === 'open-elsewhere')
    tellFailure('Could not save', { message: `${value.name} is open in another window` })
  if (value.outcome !== 'saved' && value.outcome !== 'saved-durability-uncertain') return false
  const before = useSessionStore.getState().file
  const { handle, name, folder } = value.document
  if (handle !== undefined) {
    useSessionStore.setState({
      file: {
        handle,
        name,
        folder,
        fingerprint: value.version.fingerprint,
        readOnly: false,
        ...(template && { template }),
      },
      setAside: [],
    })
    if (before && before.handle !== handle) await createHost().closeDocument({ handle: before.handle })
  }
  return settled(diagram, value.outcome === 'saved' ? undefined : value.cause)
}

async function settled(diagram: Diagram, uncertain: string | undefined): Promise<boolean> {
  markSaved(diagram)
  if (uncertain !== undefined)
    tell(`Saved, but the system could not promise that it survives a power cut: ${uncertain}`)
  // A change made while the file was written is not in it; its copy stays.
  if (editorState().diagram === diagram) {
    await createHost().dropRecovery({ documentId: useSessionStore.getState().documentId })
  }
  void keepPicture()
  return true
}

/** The text of the diagram, read back before anything is written; undefined after telling that it cannot be. */
function checkedText(diagram: Diagram): string | undefined {
  const text = serialiseDiagram(diagram)
  const back = parseDiagram(text, 'the text to be saved')
  if (back.outcome === 'opened') return text
  const message =
    back.outcome === 'refused' ? back.refusal.message : `${back.setAside[0]?.what}: ${back.setAside[0]?.reason}`
  tellFailure('Not saved, the file is untouched', { message: `The diagram could not be read back: ${message}` })
  return undefined
}

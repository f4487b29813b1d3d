import { Button, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { OpenedDocument } from '../../shared/bridge/documents'
import { editTemplate } from '../../shared/editor/commands/edit-template'
import { isDirty } from '../../shared/editor/state'
import { addDiagram } from '../../shared/editor/template-edit/add-diagram'
import { canvasControl } from '../canvas/canvas-control'
import { createHost } from '../host/create-host'
import { editorState, run } from '../store/editor-store'
import { inTurn } from './in-turn'
import { openTemplateText } from './open-template'
import { useSessionStore } from './session-store'
import { settleDraft } from './settle-draft'
import { tell, tellFailure, tellNotes } from './tell'

/** Lets the user choose a template and brings what is in it into the open document, as one step. The document keeps its file. */
export function importTemplateFile(): Promise<void> {
  return inTurn(async () => {
    const reply = await createHost().openByDialog({ kind: 'template' })
    if (!reply.ok) return tellFailure('Could not import', reply.error)
    if (reply.value.outcome === 'open-elsewhere') return tell(`${reply.value.name} is open in another window already`)
    if (reply.value.outcome === 'opened') await importDocument(reply.value.document)
  })
}

async function importDocument({ handle, name, text }: OpenedDocument): Promise<void> {
  try {
    if ((await settleDraft()) && (await takeIn(name, text))) requestAnimationFrame(() => canvasControl().fit())
  } catch (error) {
    tellFailure(`Could not import ${name}`, { message: error instanceof Error ? error.message : String(error) })
  } finally {
    // Only its text was wanted; a document that is this very file keeps its hold on it.
    if (useSessionStore.getState().file?.handle !== handle) await createHost().closeDocument({ handle })
  }
}

/** False: it was refused, or not wanted after all. */
async function takeIn(name: string, text: string): Promise<boolean> {
  const opening = await openTemplateText({ text, name })
  if (opening.outcome === 'refused') tellFailure(`Could not import ${name}`, opening.refusal)
  if (opening.outcome !== 'opened') return false
  const isEmpty = editorState().diagram.nodes.length === 0
  const answer = isEmpty ? 'replace' : await askHow(name)
  if (answer === 'cancel') return false
  const { diagram } = editorState()
  const label = `Import ${name}`
  if (answer === 'replace') {
    run(editTemplate, { diagram: { ...opening.diagram, name: diagram.name }, label })
    return true
  }
  const added = addDiagram(diagram, opening.diagram)
  run(editTemplate, { diagram: added.diagram, label })
  tellNotes(name, [...opening.notes, ...added.notes])
  return true
}

/** The diagram has something in it: what becomes of that is the user's to say. */
function askHow(name: string): Promise<'add' | 'replace' | 'cancel'> {
  return new Promise((resolve) => {
    const answer = (value: 'add' | 'replace' | 'cancel') => () => {
      resolve(value)
      modals.close(id)
    }
    const id: string = modals.open({
      title: `Import ${name}`,
      onClose: () => resolve('cancel'),
      children: (
        <>
          <Text size="md">
            {isDirty(editorState()) ? 'The diagram has changes that are not saved. ' : 'There is a diagram already. '}
            Undo brings back what is there now.
          </Text>
          <Group mt="lg" justify="flex-end">
            <Button variant="default" onClick={answer('cancel')}>
              Cancel
            </Button>
            <Button variant="default" color="red" onClick={answer('replace')}>
              Replace the diagram
            </Button>
            <Button data-autofocus onClick={answer('add')}>
              Add to the diagram
            </Button>
          </Group>
        </>
      ),
    })
  })
}

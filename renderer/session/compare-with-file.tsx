import { Button, Group } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { Diagram } from '../../shared/diagram/types'
import { createHost } from '../host/create-host'
import { startReview } from '../review/start-review'
import { editorState } from '../store/editor-store'
import { Comparison } from './Comparison'
import { diagramInFile } from './diagram-in-file'
import type { SessionFile } from './session-store'
import { tellFailure } from './tell'

/** Shows how the document differs from the file as it lies on disk now. Neither is changed. */
export async function compareWithFile(file: SessionFile): Promise<void> {
  const { handle, name } = file
  const read = await createHost().reopen({ handle })
  if (!read.ok) return tellFailure(`Could not read ${name}`, read.error)
  if (read.value.outcome !== 'opened') return
  const { diagram } = editorState()
  const opened = await diagramInFile(read.value.document.text, file, diagram)
  if (opened.outcome === 'refused') return tellFailure(`Could not read ${name}`, opened.refusal)
  if (opened.outcome === 'cancelled') return
  const before = { title: 'The file on disk', diagram: opened.diagram }
  const after = { title: 'Your document', diagram }
  modals.open({
    title: `${name}: what differs`,
    size: '70rem',
    children: (
      <>
        <Comparison before={before} after={after} />
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={() => compareOnCanvas(name, opened.diagram)}>
            Compare on the canvas
          </Button>
        </Group>
      </>
    ),
  })
}

/** A question about saving that is still open counts as cancelled: what to do is decided after looking. */
function compareOnCanvas(name: string, diagram: Diagram): void {
  modals.closeAll()
  void startReview(`${name} on disk`, diagram)
}

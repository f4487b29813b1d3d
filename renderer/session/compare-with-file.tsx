import { modals } from '@mantine/modals'
import { parseDiagram } from '../../shared/file/parse'
import { createHost } from '../host/create-host'
import { editorState } from '../store/editor-store'
import { Comparison } from './Comparison'
import { openTemplateText } from './open-template'
import type { SessionFile } from './session-store'
import { tellFailure } from './tell'

/** Shows how the document differs from the file as it lies on disk now. Neither is changed. */
export async function compareWithFile({ handle, name, template }: SessionFile): Promise<void> {
  const read = await createHost().reopen({ handle })
  if (!read.ok) return tellFailure(`Could not read ${name}`, read.error)
  if (read.value.outcome !== 'opened') return
  const { text } = read.value.document
  const opened = template ? openTemplateText(text, name) : parseDiagram(text, name)
  if (opened.outcome === 'refused') return tellFailure(`Could not read ${name}`, opened.refusal)
  const before = { title: 'The file on disk', diagram: opened.diagram }
  const after = { title: 'Your document', diagram: editorState().diagram }
  modals.open({
    title: `${name}: what differs`,
    size: '70rem',
    children: <Comparison before={before} after={after} />,
  })
}

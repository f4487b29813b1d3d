import type { OpenedDocument, OpenReply } from '../../shared/bridge/documents'
import type { Result } from '../../shared/bridge/result'
import { type Diagram, emptyDiagram } from '../../shared/diagram/types'
import { parseDiagram } from '../../shared/file/parse'
import { canvasControl } from '../canvas/canvas-control'
import { createHost } from '../host/create-host'
import { openInEditor } from '../store/editor-store'
import { mayReplaceDocument } from './confirm-loss'
import { startSession, useSessionStore } from './session-store'
import { tellSetAside } from './set-aside'
import { tell, tellFailure } from './tell'

/** Starts an empty document. */
export async function newDiagram(): Promise<void> {
  if (!(await mayReplaceDocument())) return
  await letGoOfDocument()
  openInEditor(emptyDiagram('Untitled'), false)
  startSession(undefined)
}

/** Lets the user choose a file and opens it. */
export async function openDiagram(): Promise<void> {
  if (!(await mayReplaceDocument())) return
  await openReply(await createHost().openByDialog({ kind: 'diagram' }))
}

/** Opens a file of the list of recent ones. */
export async function openRecent(id: string): Promise<void> {
  if (!(await mayReplaceDocument())) return
  await openReply(await createHost().openRecent({ id }))
}

/** Opens a sample as a new document. Untouched there is nothing to lose: it can be opened again. */
export async function openSample(diagram: Diagram): Promise<void> {
  if (!(await mayReplaceDocument())) return
  await letGoOfDocument()
  openInEditor(diagram, true)
  startSession(undefined)
  showAll()
}

/** Takes what the host answered to an opening. What cannot be opened leaves the open document alone. */
export async function openReply(reply: Result<OpenReply>): Promise<void> {
  if (!reply.ok) return tellFailure('Could not open', reply.error)
  if (reply.value.outcome === 'open-elsewhere') return tell(`${reply.value.name} is open in another window already`)
  if (reply.value.outcome === 'opened') await openDocument(reply.value.document)
}

async function openDocument(document: OpenedDocument): Promise<void> {
  const host = createHost()
  const opened = parseDiagram(document.text, document.name)
  if (opened.outcome === 'refused') {
    tellFailure(`Could not open ${document.name}`, opened.refusal)
    await host.closeDocument({ handle: document.handle })
    return
  }
  await letGoOfDocument()
  const { handle, name, folder, fingerprint, readOnly } = document
  const partial = opened.outcome === 'partial'
  openInEditor(opened.diagram, !partial)
  startSession({ handle, name, folder, fingerprint, readOnly }, partial ? opened.setAside : [])
  if (partial) tellSetAside(name, opened.setAside)
  for (const note of opened.notes) tell(note)
  showAll()
}

async function letGoOfDocument(): Promise<void> {
  const { file, documentId } = useSessionStore.getState()
  const host = createHost()
  await host.dropRecovery({ documentId })
  if (file) await host.closeDocument({ handle: file.handle })
}

function showAll(): void {
  requestAnimationFrame(() => canvasControl().fit())
}

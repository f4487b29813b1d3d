import type { OpenedDocument, OpenReply } from '../../shared/bridge/documents'
import type { Result } from '../../shared/bridge/result'
import { type Diagram, emptyDiagram } from '../../shared/diagram/types'
import type { Opened, Refusal } from '../../shared/file/opened'
import { parseDiagram } from '../../shared/file/parse'
import { canvasControl } from '../canvas/canvas-control'
import { createHost } from '../host/create-host'
import { openInEditor } from '../store/editor-store'
import { mayReplaceDocument } from './confirm-loss'
import { inTurn } from './in-turn'
import { keepPicture } from './keep-picture'
import { openTemplateText } from './open-template'
import { type SessionFile, startSession, useSessionStore } from './session-store'
import { tellSetAside } from './set-aside'
import { tell, tellFailure, tellNotes } from './tell'
import { dropDraft } from './template-draft'
import { layoutBeside } from './template-layout'

/** Starts an empty document. */
export function newDiagram(): Promise<void> {
  return replaceDocument(async () => {
    await letGoOfDocument()
    openInEditor(emptyDiagram('Untitled'), false)
    startSession(undefined)
  })
}

/** Lets the user choose a file and opens it. */
export function openDiagram(): Promise<void> {
  return replaceDocument(async () => openReply(await createHost().openByDialog({ kind: 'diagram' })))
}

/** Opens a file of the list of recent ones. */
export function openRecent(id: string): Promise<void> {
  return replaceDocument(async () => openReply(await createHost().openRecent({ id })))
}

/** Opens what belongs to no file: a sample, an earlier state. Untouched there is nothing to lose: it can be opened again. */
export function openAsNew(diagram: Diagram): Promise<void> {
  return replaceDocument(async () => {
    await letGoOfDocument()
    openInEditor(diagram, true)
    startSession(undefined)
    showAll()
  })
}

/** Reads the document's file again, in place of the document. */
export function loadAgain({ handle }: SessionFile): Promise<void> {
  return replaceDocument(async () => openReply(await createHost().reopen({ handle })))
}

/** Takes a file that was dropped on the window, or handed over by the system. */
export function openHandedOver(reply: Result<OpenReply>): Promise<void> {
  return replaceDocument(() => openReply(reply))
}

/** Asks about unsaved changes, then does it; nothing else replaces the document meanwhile. */
function replaceDocument(task: () => Promise<void>): Promise<void> {
  return inTurn(async () => {
    if (await mayReplaceDocument()) await task()
  })
}

/** Takes what the host answered to an opening. What cannot be opened leaves the open document alone. */
export async function openReply(reply: Result<OpenReply>): Promise<void> {
  if (!reply.ok) return tellFailure('Could not open', reply.error)
  if (reply.value.outcome === 'open-elsewhere') return tell(`${reply.value.name} is open in another window already`)
  if (reply.value.outcome === 'opened') await openDocument(reply.value.document)
}

/** Lets the user choose a template and opens its diagram. */
export function openTemplate(): Promise<void> {
  return replaceDocument(async () => openReply(await createHost().openByDialog({ kind: 'template' })))
}

async function openTemplateDocument(document: OpenedDocument): Promise<void> {
  const { handle, name, folder, fingerprint, readOnly } = document
  const { beside, drawnLike } = await layoutBeside(document)
  const opening = await readTemplateDocument(document, drawnLike)
  if (opening.outcome !== 'opened') {
    if (useSessionStore.getState().file?.handle !== handle) await createHost().closeDocument({ handle })
    return opening.outcome === 'refused' ? tellFailure(`Could not open ${name}`, opening.refusal) : undefined
  }
  const { diagram, text, syntax, notes, placed } = opening
  await letGoOfDocument(handle)
  openInEditor(diagram, true, text)
  startSession({ handle, name, folder, fingerprint, readOnly, template: { text, syntax }, ...(beside && { beside }) })
  if (placed > 0 && placed < countResources(diagram))
    tell(`${placed} new resource${placed === 1 ? ' has' : 's have'} been placed`)
  tellNotes(name, notes)
  showAll()
  void keepPicture()
}

/** A fault of ours on the way is told like a refusal: the open document stays as it is. */
async function readTemplateDocument({ text, name }: OpenedDocument, drawnLike: Diagram | undefined) {
  try {
    return await openTemplateText({ text, name, ...(drawnLike && { drawnLike }) })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { outcome: 'refused', refusal: { message } } as const
  }
}

function countResources({ nodes }: Diagram): number {
  return nodes.filter(({ kind }) => kind === 'resource').length
}

async function openDocument(document: OpenedDocument): Promise<void> {
  if (document.kind === 'template') return openTemplateDocument(document)
  const opened = parseDiagram(document.text, document.name)
  if (opened.outcome === 'refused') return refuseDocument(document, opened.refusal)
  if (document.picture) return openCarried(document, opened)
  await letGoOfDocument(document.handle)
  const { handle, name, folder, fingerprint, readOnly } = document
  const partial = opened.outcome === 'partial'
  openInEditor(opened.diagram, !partial)
  startSession({ handle, name, folder, fingerprint, readOnly }, partial ? opened.setAside : [])
  if (partial) tellSetAside(name, opened.setAside)
  for (const note of opened.notes) tell(note)
  showAll()
  void keepPicture()
}

/** A diagram that a picture carried belongs to no file: saving it asks for one, and the picture stays what it is. */
async function openCarried({ handle, name }: OpenedDocument, opened: Exclude<Opened, { outcome: 'refused' }>) {
  await letGoOfDocument()
  await createHost().closeDocument({ handle })
  const partial = opened.outcome === 'partial'
  openInEditor(opened.diagram, !partial)
  startSession(undefined, partial ? opened.setAside : [])
  if (partial) tellSetAside(name, opened.setAside)
  else tell(`Opened the diagram in ${name}; saving asks for a file of its own`)
  for (const note of opened.notes) tell(note)
  showAll()
}

/** The file is untouched and is let go of. Where an earlier state of it was kept, that one is offered. */
async function refuseDocument({ handle, name }: OpenedDocument, refusal: Refusal): Promise<void> {
  const newest = await newestReadable(handle, name)
  // The document that is open stays as it is, and so does its hold on its file.
  if (useSessionStore.getState().file?.handle !== handle) await createHost().closeDocument({ handle })
  const title = `Could not open ${name}`
  if (!newest) return tellFailure(title, refusal)
  const label = `Open the state of ${new Date(newest.savedAt).toLocaleString()}`
  tellFailure(title, refusal, [{ label, act: () => void openAsNew(newest.diagram) }])
}

async function newestReadable(handle: string, name: string) {
  const host = createHost()
  const listed = await host.listVersions({ handle })
  for (const { id } of listed.ok ? listed.value : []) {
    const read = await host.readVersion({ handle, id })
    const opened = read.ok ? parseDiagram(read.value.text, name) : undefined
    if (read.ok && opened?.outcome === 'opened') return { diagram: opened.diagram, savedAt: read.value.savedAt }
  }
  return undefined
}

/** Ends the life of the open document: its recovery copy and its hold on its file. `kept`: a handle that goes on being used. */
export async function letGoOfDocument(kept?: string): Promise<void> {
  dropDraft()
  const { file, documentId } = useSessionStore.getState()
  const host = createHost()
  await host.dropRecovery({ documentId })
  if (file && file.handle !== kept) await host.closeDocument({ handle: file.handle })
}

function showAll(): void {
  requestAnimationFrame(() => canvasControl().fit())
}

import { useEffect } from 'react'
import type { FileState } from '../../shared/bridge/documents'
import { COMMANDS } from '../../shared/editor/commands'
import { isDirty } from '../../shared/editor/state'
import { createHost } from '../host/create-host'
import { hasUnreadDraft, useDraft } from '../store/draft-store'
import { editorState, editorStore } from '../store/editor-store'
import { compareWithFile } from './compare-with-file'
import { loadAgain, openHandedOver, openReply } from './open'
import { offerRecovery } from './recover'
import { saveDiagram } from './save'
import { type SessionFile, useSessionStore } from './session-store'
import { tell } from './tell'
import { followDraft } from './template-draft'
import { writeRecovery } from './write-recovery'

const QUIET_MS = 1000
const LATEST_MS = 2000
/** After a copy could not be written: a disk may have room again. */
const RETRY_MS = 5000

/** Keeps host and document together: title, menu, recovery copies, files handed over, closing. */
export function useSession(): void {
  useEffect(() => {
    const stops = [followForRecovery(), followForHost(), followDraft(), listenToHost()]
    void begin()
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
}

async function begin(): Promise<void> {
  const launched = await createHost().takeLaunchDocument({})
  if (launched.ok && launched.value) await openReply({ ok: true, value: launched.value })
  else if (!launched.ok) await openReply(launched)
  await offerRecovery()
}

function listenToHost(): () => void {
  const host = createHost()
  const stops = [
    host.on('documentOpened', (reply) => void openHandedOver(reply)),
    host.on('closeRequested', () => {
      void saveDiagram().then((saved) => (saved ? host.closeWindow({}) : undefined))
    }),
    host.on('fileChangedOnDisk', ({ handle, state }) => {
      const { file } = useSessionStore.getState()
      if (file?.handle === handle) tellOfFile(file, state)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** What another program did to the document's file. A file that is gone leaves the document changed: nothing else has it. */
function tellOfFile(file: SessionFile, { state }: FileState): void {
  if (state === 'vanished') {
    editorStore.setState({ saved: undefined })
    tell(`${file.name} is gone; your document is still here`)
  }
  if (state === 'unreadable') tell(`${file.name} cannot be read any more; your document is still here`)
  if (state !== 'changed') return
  tell(`${file.name} was changed on disk; saving will ask first`, [
    { label: 'Compare…', act: () => void compareWithFile(file) },
    { label: 'Load it again', act: () => void loadAgain(file) },
  ])
}

function followForHost(): () => void {
  const host = createHost()
  let menu = ''
  let edited = false
  const update = () => {
    const state = editorState()
    edited = isEdited()
    const { file, documentId } = useSessionStore.getState()
    const title = file?.name ?? (state.diagram.name || 'Untitled')
    void host.setDocumentState({ title, edited, documentId, ...(file && { handle: file.handle }) })
    const items = COMMANDS.map((command) => ({
      id: command.id,
      enabled: command.when?.(state) ?? true,
      ...(command.id === 'undo' && { label: named('Undo', state.history.past.at(-1)?.label) }),
      ...(command.id === 'redo' && { label: named('Redo', state.history.future.at(-1)?.label) }),
    }))
    const next = JSON.stringify(items)
    if (next !== menu) void host.setMenuState({ items })
    menu = next
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    // A window that is closed right after its first change must ask already.
    if (isEdited() !== edited) return update()
    timer ??= setTimeout(() => {
      timer = undefined
      update()
    }, 50)
  }
  update()
  const stops = [editorStore.subscribe(soon), useSessionStore.subscribe(soon), useDraft.subscribe(soon)]
  return () => {
    for (const stop of stops) stop()
    clearTimeout(timer)
  }
}

/** Something would be lost with the window: a change, or what was typed and cannot be read yet. */
function isEdited(): boolean {
  return isDirty(editorState()) || hasUnreadDraft()
}

function named(verb: string, label: string | undefined): string {
  return label ? `${verb} ${label}` : verb
}

/** Writes a recovery copy a second after the last change, and never later than two seconds after the first. */
function followForRecovery(): () => void {
  let quiet: ReturnType<typeof setTimeout> | undefined
  let latest: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    clearTimeout(quiet)
    clearTimeout(latest)
    clearTimeout(again)
    quiet = latest = again = undefined
    void writeRecovery().then((written) => {
      if (!written) again = setTimeout(write, RETRY_MS)
    })
  }
  const soon = () => {
    clearTimeout(quiet)
    quiet = setTimeout(write, QUIET_MS)
    latest ??= setTimeout(write, LATEST_MS)
  }
  const stops = [
    editorStore.subscribe((state, before) => {
      if (state.diagram !== before.diagram && isDirty(state)) soon()
    }),
    useDraft.subscribe(({ draft }, before) => {
      if (draft?.text !== before.draft?.text && hasUnreadDraft()) soon()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    clearTimeout(quiet)
    clearTimeout(latest)
    clearTimeout(again)
  }
}

import type { UnsavedAnswer } from '../../shared/bridge/documents'
import { findExternalHost } from '../../shared/bridge/external-address'
import { fail, succeed } from '../../shared/bridge/result'
import type { Desktop } from '../desktop'
import type { Handlers } from '../ipc-gate'
import type { Workbench } from '../workbench'

type WindowCalls = Pick<
  Handlers,
  'setDocumentState' | 'confirmUnsaved' | 'closeWindow' | 'newWindow' | 'editText' | 'openExternal' | 'setMenuState'
>

const unsavedAnswers: readonly UnsavedAnswer[] = ['save', 'discard', 'cancel']

/** Asks what becomes of unsaved changes. */
export async function askUnsaved(desktop: Desktop, owner: number, name: string): Promise<UnsavedAnswer> {
  const answer = await desktop.ask(owner, {
    message: `Save the changes to “${name}”?`,
    detail: 'They are lost if you don’t save them.',
    buttons: ['Save', 'Don’t save', 'Cancel'],
    preferred: 0,
    cancel: 2,
  })
  return unsavedAnswers[answer] ?? 'cancel'
}

/** The calls about the window, its menu and the world outside. */
export function createWindowCalls(workbench: Workbench): WindowCalls {
  const { desktop, documents, recent, shown } = workbench
  const allowedHosts = new Set<string>()
  return {
    setDocumentState: async ({ title, edited, handle, documentId }, owner) => {
      const document = handle === undefined ? undefined : documents.find(handle, owner)
      shown.set(owner, { title, edited, documentId })
      desktop.showDocument(owner, { title, edited, path: document?.path })
      if (document && !document.listed) {
        document.listed = true
        desktop.noteRecentDocument(document.path)
        await recent.add(document)
      }
      return succeed(null)
    },
    confirmUnsaved: async ({ name }, owner) => succeed(await askUnsaved(desktop, owner, name)),
    closeWindow: async (_args, owner) => {
      desktop.closeWindow(owner)
      return succeed(null)
    },
    newWindow: async () => {
      desktop.openWindow()
      return succeed(null)
    },
    editText: async ({ action }, owner) => {
      desktop.editText(owner, action)
      return succeed(null)
    },
    openExternal: async ({ url }, owner) => {
      const host = findExternalHost(url)
      if (host === undefined) return fail('refused', 'Only plain https addresses can be opened.')
      if (!allowedHosts.has(host) && !(await agreesToLeave(desktop, owner, host))) return succeed({ opened: false })
      allowedHosts.add(host)
      await desktop.openExternal(new URL(url).href)
      return succeed({ opened: true })
    },
    setMenuState: async ({ items }, owner) => {
      desktop.showMenuState(owner, items)
      return succeed(null)
    },
  }
}

async function agreesToLeave(desktop: Desktop, owner: number, host: string): Promise<boolean> {
  const answer = await desktop.ask(owner, {
    message: `Open ${host} in your browser?`,
    buttons: ['Open', 'Cancel'],
    preferred: 0,
    cancel: 1,
  })
  return answer === 0
}

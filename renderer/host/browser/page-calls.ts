import type { CallFunctions } from '../../../shared/bridge/calls'
import { findExternalHost } from '../../../shared/bridge/external-address'
import { fail, succeed } from '../../../shared/bridge/result'
import type { Browser } from './browser'
import type { OpenFiles } from './open-files'
import type { RecentList } from './recent-list'

type PageCalls = Pick<
  CallFunctions,
  'setDocumentState' | 'confirmUnsaved' | 'closeWindow' | 'newWindow' | 'editText' | 'openExternal' | 'setMenuState'
>

/** The calls about the tab and the world outside. A browser has no menu of ours. */
export function createPageCalls(browser: Browser, open: OpenFiles, recent: RecentList): PageCalls {
  const { page } = browser
  const allowedHosts = new Set<string>()
  return {
    setDocumentState: async ({ title, edited, handle }) => {
      page.setTitle(`${edited ? '• ' : ''}${title} – Stackboard`)
      page.warnBeforeLeaving(edited)
      const held = handle === undefined ? undefined : open.get(handle)
      if (held && !held.listed) {
        held.listed = true
        await recent.add(held.file, held.kind)
      }
      return succeed(null)
    },
    confirmUnsaved: async ({ name }) => {
      const discards = page.confirm(`“${name}” has changes that are not saved. Go on without saving them?`)
      return succeed(discards ? 'discard' : 'cancel')
    },
    closeWindow: async () => {
      page.warnBeforeLeaving(false)
      page.close()
      return succeed(null)
    },
    newWindow: async () => {
      page.openSelf()
      return succeed(null)
    },
    editText: async ({ action }) => {
      page.editText(action)
      return succeed(null)
    },
    openExternal: async ({ url }) => {
      const host = findExternalHost(url)
      if (host === undefined) return fail('refused', 'Only plain https addresses can be opened.')
      if (!allowedHosts.has(host) && !page.confirm(`Open ${host} in a new tab?`)) return succeed({ opened: false })
      allowedHosts.add(host)
      page.openTab(new URL(url).href)
      return succeed({ opened: true })
    },
    setMenuState: async () => succeed(null),
  }
}

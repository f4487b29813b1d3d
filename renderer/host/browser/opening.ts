import type { CallFunctions } from '../../../shared/bridge/calls'
import { fail, succeed } from '../../../shared/bridge/result'
import type { Browser } from './browser'
import { type OpenFiles, openFile } from './open-files'
import type { RecentList } from './recent-list'

type Opening = Pick<
  CallFunctions,
  | 'openByDialog'
  | 'openRecent'
  | 'listRecent'
  | 'clearRecent'
  | 'keepPicture'
  | 'reopen'
  | 'closeDocument'
  | 'takeLaunchDocument'
>

/** The calls that open files, over the browser's file access. */
export function createOpening(browser: Browser, open: OpenFiles, recent: RecentList): Opening {
  return {
    openByDialog: async ({ kind }) => {
      const file = await browser.files.chooseToOpen(kind)
      return file ? openFile(browser, open, file, kind) : succeed({ outcome: 'cancelled' })
    },
    openRecent: async ({ id }) => {
      const entry = await recent.find(id)
      if (!entry) return fail('not-found', 'That file is no longer in the list of recent files.')
      const file = await browser.files.fromKeepsake(entry.keepsake)
      return file ? openFile(browser, open, file, entry.kind) : succeed({ outcome: 'cancelled' })
    },
    listRecent: async () => succeed(await recent.list()),
    clearRecent: async () => {
      await recent.clear()
      return succeed(null)
    },
    keepPicture: async ({ handle, svg }) => {
      const held = open.get(handle)
      if (held) await recent.keepPicture(held.file, svg)
      return succeed(null)
    },
    reopen: async ({ handle }) => {
      const held = open.get(handle)
      return held ? openFile(browser, open, held.file, held.kind, handle) : unknownHandle()
    },
    closeDocument: async ({ handle }) => {
      open.delete(handle)
      return succeed(null)
    },
    takeLaunchDocument: async () => succeed(null),
  }
}

/** The page named a file it does not hold. */
export function unknownHandle() {
  return fail('unknown-handle', 'That document is no longer open here.')
}

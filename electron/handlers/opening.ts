import type { RecentFile } from '../../shared/bridge/documents'
import { fail, succeed } from '../../shared/bridge/result'
import { displayPath } from '../files/display-path'
import type { RecentEntry } from '../files/recent-files'
import type { Handlers } from '../ipc-gate'
import { type Workbench, watchOpenFiles } from '../workbench'
import { kindOfPath, openPath } from './open-path'

type Opening = Pick<
  Handlers,
  | 'openByDialog'
  | 'openRecent'
  | 'listRecent'
  | 'clearRecent'
  | 'keepPicture'
  | 'reopen'
  | 'closeDocument'
  | 'takeLaunchDocument'
>

/** The calls that open files. */
export function createOpening(workbench: Workbench): Opening {
  const { desktop, documents, recent, recentPictures } = workbench
  return {
    openByDialog: async ({ kind }, owner) => {
      const path = await desktop.chooseFileToOpen(owner, kind)
      return path === undefined ? succeed({ outcome: 'cancelled' }) : openPath(workbench, owner, path, kind)
    },
    openRecent: async ({ id }, owner) => {
      const entry = await recent.find(id)
      if (!entry) return fail('not-found', 'That file is no longer in the list of recent files.')
      return openPath(workbench, owner, entry.path, entry.kind)
    },
    listRecent: async () => {
      const entries = await recent.list()
      return succeed(await Promise.all(entries.map((entry) => describeRecent(workbench, entry))))
    },
    clearRecent: async () => {
      await recent.clear()
      await recentPictures.keepOnly([])
      return succeed(null)
    },
    keepPicture: async ({ handle, svg }, owner) => {
      const document = documents.find(handle, owner)
      const entries = await recent.list()
      const entry = entries.find(({ path }) => path === document?.path)
      if (entry) await recentPictures.keep(entry.id, svg)
      await recentPictures.keepOnly(entries.map(({ id }) => id))
      return succeed(null)
    },
    reopen: async ({ handle }, owner) => {
      const document = documents.find(handle, owner)
      if (!document) return unknownHandle()
      return openPath(workbench, owner, document.path, document.kind)
    },
    closeDocument: async ({ handle }, owner) => {
      documents.close(handle, owner)
      watchOpenFiles(workbench)
      return succeed(null)
    },
    takeLaunchDocument: async (_args, owner) => {
      const path = workbench.launched.get(owner)
      workbench.launched.delete(owner)
      return path === undefined ? succeed(null) : openPath(workbench, owner, path, kindOfPath(path))
    },
  }
}

async function describeRecent(workbench: Workbench, { id, kind, path, openedAt }: RecentEntry): Promise<RecentFile> {
  const picture = await workbench.recentPictures.find(id)
  const about = { id, kind, ...displayPath(path, workbench.home), openedAt }
  return picture === undefined ? about : { ...about, picture }
}

/** The page named a file it does not hold: closed, or another window's. */
export function unknownHandle() {
  return fail('unknown-handle', 'That document is no longer open here.')
}

import { limits } from '../../shared/bridge/limits'
import { succeed } from '../../shared/bridge/result'
import { displayPath } from '../files/display-path'
import { failureFrom } from '../files/file-failure'
import { readWholeFile } from '../files/read-file'
import type { Handlers } from '../ipc-gate'
import type { Workbench } from '../workbench'
import { kindOfPath, readText } from './open-path'
import { unknownHandle } from './opening'

type Comparing = Pick<Handlers, 'readToCompare' | 'listRevisions' | 'readRevision'>

/** More are seldom looked at, and git lists these at once. */
const MOST_REVISIONS = 100

/** The calls that read what a document is compared with. */
export function createComparing({ desktop, documents, git, home, tools }: Workbench): Comparing {
  return {
    readToCompare: async (_args, owner) => {
      const path = await desktop.chooseFileToOpen(owner, 'either')
      if (path === undefined) return succeed({ outcome: 'cancelled' })
      const kind = kindOfPath(path)
      try {
        const { bytes } = await readWholeFile(tools.disk, path, limits[kind])
        const { text } = readText(bytes, path, kind)
        return succeed({ outcome: 'read', kind, name: displayPath(path, home).name, text })
      } catch (error) {
        return { ok: false, error: failureFrom(error, path, 'opened') }
      }
    },
    listRevisions: async ({ handle }, owner) => {
      const document = documents.find(handle, owner)
      return document ? succeed(await git.revisions(document.realPath, MOST_REVISIONS)) : unknownHandle()
    },
    readRevision: async ({ handle, id }, owner) => {
      const document = documents.find(handle, owner)
      if (!document) return unknownHandle()
      const bytes = await git.read(document.realPath, id, limits[document.kind])
      return succeed({ text: readText(bytes, document.path, document.kind).text })
    },
  }
}

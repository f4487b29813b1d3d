import { succeed } from '../../shared/bridge/result'
import { decodeText } from '../files/decode-text'
import { displayPath } from '../files/display-path'
import type { Handlers } from '../ipc-gate'
import type { Workbench } from '../workbench'
import { unknownHandle } from './opening'

type VersionCalls = Pick<Handlers, 'listVersions' | 'readVersion'>

/** The calls about kept states of files. */
export function createVersionCalls({ documents, versions, home }: Workbench): VersionCalls {
  return {
    listVersions: async ({ handle }, owner) => {
      const document = documents.find(handle, owner)
      return document ? succeed(await versions.list(document.realPath)) : unknownHandle()
    },
    readVersion: async ({ handle, id }, owner) => {
      const document = documents.find(handle, owner)
      if (!document) return unknownHandle()
      const { bytes, savedAt } = await versions.read(document.realPath, id)
      return succeed({ text: decodeText(bytes, displayPath(document.path, home).name), savedAt })
    },
  }
}

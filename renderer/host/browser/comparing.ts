import type { CallFunctions } from '../../../shared/bridge/calls'
import { limits } from '../../../shared/bridge/limits'
import { fail, succeed } from '../../../shared/bridge/result'
import type { Browser } from './browser'
import { failBecause } from './browser-failure'
import { kindOfName, readText } from './open-files'

type Comparing = Pick<CallFunctions, 'readToCompare' | 'listRevisions' | 'readRevision'>

/** The calls that read what a document is compared with. A browser runs no git. */
export function createComparing(browser: Browser): Comparing {
  const noGit = async () => fail('unsupported', 'Only the desktop edition can read revisions of a git repository.')
  return {
    readToCompare: async () => {
      const file = await browser.files.chooseToOpen('either')
      if (!file) return succeed({ outcome: 'cancelled' })
      const kind = kindOfName(file.name)
      try {
        const { bytes, size } = await file.read(limits[kind])
        if (!bytes) return fail('too-large', `“${file.name}” is too large: ${Math.ceil(size / 2 ** 20)} MB.`)
        const read = readText(bytes, file.name, kind)
        return read.ok ? succeed({ outcome: 'read', kind, name: file.name, text: read.value.text }) : read
      } catch (error) {
        return failBecause(error, file.name, 'opened')
      }
    },
    listRevisions: noGit,
    readRevision: noGit,
  }
}

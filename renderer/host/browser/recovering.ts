import type { CallFunctions } from '../../../shared/bridge/calls'
import type { DocumentKind, RecoveryCopy } from '../../../shared/bridge/documents'
import { fail, succeed } from '../../../shared/bridge/result'
import type { Browser } from './browser'
import { failBecause } from './browser-failure'
import { type OpenFiles, openFile } from './open-files'

type Recovering = Pick<
  CallFunctions,
  'writeRecovery' | 'dropRecovery' | 'listRecovery' | 'peekRecovery' | 'readRecovery'
>

/** A recovery copy in the browser's storage, which writes a value whole or not at all. */
interface StoredCopy {
  documentId: string
  kind: DocumentKind
  name: string
  text: string
  writtenAt: number
  baseFingerprint?: string
  keepsake?: unknown
}

/** The calls about recovery copies, over the browser's storage. */
export function createRecovering(browser: Browser, open: OpenFiles): Recovering {
  const store = browser.store<StoredCopy>('recovery')
  return {
    writeRecovery: async ({ handle, ...copy }) => {
      const writtenAt = browser.now()
      const keepsake = handle === undefined ? undefined : open.get(handle)?.file.keepsake
      browser.presence.hold(copy.documentId)
      try {
        await store.put(copy.documentId, { ...copy, writtenAt, keepsake })
        return succeed({ writtenAt })
      } catch (error) {
        return failBecause(error, copy.name, 'copied for recovery')
      }
    },
    dropRecovery: async ({ documentId }) => {
      await store.remove(documentId)
      return succeed(null)
    },
    listRecovery: async () => {
      const elsewhere = await browser.presence.heldElsewhere()
      const copies = (await store.all()).filter(({ documentId }) => !elsewhere.has(documentId))
      // Offered here, they are not offered in another tab while this one lives.
      for (const { documentId } of copies) browser.presence.hold(documentId)
      return succeed(copies.map(describe).sort((one, other) => other.writtenAt - one.writtenAt))
    },
    peekRecovery: async ({ documentId }) => {
      const copy = await store.get(documentId)
      return copy ? succeed({ text: copy.text }) : fail('not-found', 'That recovery copy is no longer there.')
    },
    readRecovery: async ({ documentId }) => {
      const copy = await store.get(documentId)
      if (!copy) return fail('not-found', 'That recovery copy is no longer there.')
      browser.presence.hold(documentId)
      const { keepsake, ...recovered } = copy
      const file = keepsake === undefined ? undefined : await browser.files.fromKeepsake(keepsake)
      if (!file) return succeed(recovered)
      const opened = await openFile(browser, open, file, copy.kind)
      if (!opened.ok) return succeed({ ...recovered, fileProblem: opened.error })
      return succeed(opened.value.outcome === 'opened' ? { ...recovered, file: opened.value.document } : recovered)
    },
  }
}

function describe({ documentId, kind, name, writtenAt }: StoredCopy): RecoveryCopy {
  return { documentId, kind, name, folder: '', writtenAt, damaged: false }
}

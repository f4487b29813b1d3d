import type { CallFunctions } from '../../../shared/bridge/calls'
import type { FileVersion, VersionText } from '../../../shared/bridge/documents'
import { fail, succeed } from '../../../shared/bridge/result'
import type { Browser, BrowserFile } from './browser'
import type { OpenFiles } from './open-files'
import { unknownHandle } from './opening'

/** The last saved states of files, in the browser's storage. Empty where the browser keeps no files. */
export interface VersionList {
  /** Never rejects: a save does not fail for want of a version. */
  keep(file: BrowserFile, text: string): Promise<void>
  list(file: BrowserFile): Promise<FileVersion[]>
  find(file: BrowserFile, id: string): Promise<VersionText | undefined>
}

interface StoredVersion extends FileVersion, VersionText {
  keepsake: unknown
}

const mostVersions = 20

/** Keeps the states of each file, newest first. */
export function createVersionList(browser: Browser): VersionList {
  const store = browser.store<StoredVersion>('versions')

  async function of({ keepsake }: BrowserFile): Promise<StoredVersion[]> {
    if (keepsake === undefined) return []
    const own: StoredVersion[] = []
    for (const version of await store.all()) if (await browser.files.same(version.keepsake, keepsake)) own.push(version)
    return own.sort((one, other) => other.savedAt - one.savedAt)
  }

  async function keep(file: BrowserFile, text: string): Promise<void> {
    const before = await of(file)
    if (file.keepsake === undefined || text === '' || before[0]?.text === text) return
    const id = browser.newId()
    // Two states of one millisecond still have an order.
    const savedAt = Math.max(browser.now(), (before[0]?.savedAt ?? 0) + 1)
    const size = new TextEncoder().encode(text).length
    await store.put(id, { id, savedAt, size, text, keepsake: file.keepsake })
    for (const old of before.slice(mostVersions - 1)) await store.remove(old.id)
  }

  return {
    keep: (file, text) => keep(file, text).catch(() => undefined),
    list: async (file) => (await of(file)).map(({ id, savedAt, size }) => ({ id, savedAt, size })),
    find: async (file, id) => (await of(file)).find((version) => version.id === id),
  }
}

/** The calls about kept states, over the browser's storage. */
export function createVersionCalls(
  open: OpenFiles,
  versions: VersionList,
): Pick<CallFunctions, 'listVersions' | 'readVersion'> {
  return {
    listVersions: async ({ handle }) => {
      const held = open.get(handle)
      return held ? succeed(await versions.list(held.file)) : unknownHandle()
    },
    readVersion: async ({ handle, id }) => {
      const held = open.get(handle)
      if (!held) return unknownHandle()
      const version = await versions.find(held.file, id)
      if (!version) return fail('not-found', 'That state of the file is no longer kept.')
      return succeed({ text: version.text, savedAt: version.savedAt })
    },
  }
}

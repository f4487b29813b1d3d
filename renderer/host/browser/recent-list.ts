import type { DocumentKind, RecentFile } from '../../../shared/bridge/documents'
import type { Browser, BrowserFile } from './browser'

/** A recently used file, with what gives it back. */
export interface RecentKeepsake extends RecentFile {
  keepsake: unknown
}

/** The recently used files, newest first. Empty where the browser keeps no files. */
export interface RecentList {
  list(): Promise<RecentFile[]>
  find(id: string): Promise<RecentKeepsake | undefined>
  add(file: BrowserFile, kind: DocumentKind): Promise<void>
  /** Does nothing for a file that is not in the list. */
  keepPicture(file: BrowserFile, picture: string): Promise<void>
  clear(): Promise<void>
}

const longest = 15

/** Keeps the list in the browser's storage. */
export function createRecentList(browser: Browser): RecentList {
  const store = browser.store<RecentKeepsake>('recent')
  const all = async () => (await store.all()).sort((one, other) => other.openedAt - one.openedAt)

  async function findSame(entries: RecentKeepsake[], keepsake: unknown): Promise<RecentKeepsake | undefined> {
    for (const entry of entries) if (await browser.files.same(entry.keepsake, keepsake)) return entry
    return undefined
  }

  return {
    list: async () => (await all()).map(({ keepsake: _keepsake, ...entry }) => entry),
    find: (id) => store.get(id),
    add: async ({ name, keepsake }, kind) => {
      if (keepsake === undefined) return
      const entries = await all()
      const before = await findSame(entries, keepsake)
      const id = before?.id ?? browser.newId()
      await store.put(id, { ...before, id, kind, name, folder: '', openedAt: browser.now(), keepsake })
      const others = entries.filter((entry) => entry.id !== id)
      for (const entry of others.slice(longest - 1)) await store.remove(entry.id)
    },
    keepPicture: async ({ keepsake }, picture) => {
      const entry = keepsake === undefined ? undefined : await findSame(await all(), keepsake)
      if (entry) await store.put(entry.id, { ...entry, picture })
    },
    clear: async () => {
      for (const entry of await store.all()) await store.remove(entry.id)
    },
  }
}

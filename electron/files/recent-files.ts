import * as z from 'zod'
import { readJsonFile, writeJsonFile } from './json-file'
import type { SaveTools } from './save-tools'
import { createSequence } from './sequence'

const entries = z
  .array(
    z.object({
      id: z.string(),
      path: z.string(),
      kind: z.enum(['diagram', 'template']),
      openedAt: z.number(),
    }),
  )
  .max(1000)

/** A recently used file. Lives in main. */
export type RecentEntry = z.infer<typeof entries>[number]

/** The recently used files, newest first. */
export interface RecentFiles {
  list(): Promise<RecentEntry[]>
  find(id: string): Promise<RecentEntry | undefined>
  /** Puts a file at the top. */
  add(file: Pick<RecentEntry, 'path' | 'kind'>): Promise<void>
  clear(): Promise<void>
}

const longest = 15

/** Keeps the list in a file, and in memory once read. */
export function createRecentFiles(tools: SaveTools, file: string): RecentFiles {
  const sequence = createSequence()
  let loaded: Promise<RecentEntry[]> | undefined
  const list = () => {
    loaded ??= readJsonFile(tools, file, entries).then((found) => found ?? [])
    return loaded
  }
  const store = async (next: RecentEntry[]) => {
    loaded = Promise.resolve(next)
    await sequence.run(file, () => writeJsonFile(tools, file, next))
  }

  return {
    list,
    find: async (id) => (await list()).find((entry) => entry.id === id),
    add: async ({ path, kind }) => {
      const before = await list()
      const id = before.find((entry) => entry.path === path)?.id ?? tools.randomName()
      const entry = { id, path, kind, openedAt: tools.now() }
      await store([entry, ...before.filter((other) => other.path !== path)].slice(0, longest))
    },
    clear: () => store([]),
  }
}

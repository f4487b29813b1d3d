import { join } from 'node:path'
import { saveFile } from './atomic-save'
import { readWholeFile } from './read-file'
import type { SaveTools } from './save-tools'

/** Small pictures of recent files. Losing one does no harm, so nothing here fails. */
export interface RecentPictures {
  keep(id: string, svg: string): Promise<void>
  /** Nothing: none was kept. */
  find(id: string): Promise<string | undefined>
  /** Drops the pictures of all other files. */
  keepOnly(ids: readonly string[]): Promise<void>
}

const extension = '.svg'
const largest = 2 * 1024 * 1024
const allowedId = /^[\w-]{8,64}$/

/** Keeps a picture in a file of its own in `folder`. */
export function createRecentPictures(tools: SaveTools, folder: string): RecentPictures {
  const pathOf = (id: string) => join(folder, `${id}${extension}`)
  return {
    keep: async (id, svg) => {
      if (!allowedId.test(id)) return
      await tools.disk.mkdir(folder).catch(() => undefined)
      const keepCopy = async () => async () => undefined
      const path = pathOf(id)
      await saveFile(tools, { path, bytes: Buffer.from(svg), expected: 'anything', makeLinkTarget: false, keepCopy })
    },
    find: async (id) => {
      if (!allowedId.test(id)) return undefined
      const file = await readWholeFile(tools.disk, pathOf(id), largest).catch(() => undefined)
      return file && Buffer.from(file.bytes).toString('utf8')
    },
    keepOnly: async (ids) => {
      const kept = new Set(ids.map((id) => `${id}${extension}`))
      const names = await tools.disk.readdir(folder).catch(() => [])
      const gone = names.filter((name) => name.endsWith(extension) && !kept.has(name))
      for (const name of gone) await tools.disk.unlink(join(folder, name)).catch(() => undefined)
    },
  }
}

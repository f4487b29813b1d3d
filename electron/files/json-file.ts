import { dirname } from 'node:path'
import type * as z from 'zod'
import { saveFile } from './atomic-save'
import { readWholeFile } from './read-file'
import type { SaveTools } from './save-tools'

const largest = 1024 * 1024

/** A small file of our own. What it holds can be lost without harm: anything unreadable counts as absent. */
export async function readJsonFile<Value>(
  tools: SaveTools,
  path: string,
  schema: z.ZodType<Value>,
): Promise<Value | undefined> {
  try {
    const { bytes } = await readWholeFile(tools.disk, path, largest)
    return schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch {
    return undefined
  }
}

/** Writes a small file of our own. Failing to is not reported: it only forgets a convenience. */
export async function writeJsonFile(tools: SaveTools, path: string, value: unknown): Promise<void> {
  await tools.disk.mkdir(dirname(path)).catch(() => undefined)
  await saveFile(tools, {
    path,
    bytes: Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`),
    expected: 'anything',
    makeLinkTarget: false,
    keepCopy: async () => async () => undefined,
  })
}

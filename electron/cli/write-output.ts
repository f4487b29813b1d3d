import { basename } from 'node:path'
import { saveFile } from '../files/atomic-save'
import { realSaveTools } from '../files/save-tools'
import { InputError, type Terminal } from './verb'

/** Writes to a file, whole or not at all; without a path, to standard output. Throws InputError with file and cause. */
export async function writeOutput(
  path: string | undefined,
  content: string | Uint8Array,
  terminal: Terminal,
): Promise<void> {
  if (path === undefined) return terminal.out(content)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const result = await saveFile(realSaveTools, {
    path,
    bytes,
    expected: 'anything',
    makeLinkTarget: true,
    keepCopy: async () => async () => undefined,
  })
  if (!result.ok) throw new InputError(`${path}: ${result.error.message}`)
  const { outcome } = result.value
  if (outcome !== 'saved' && outcome !== 'saved-durability-uncertain') {
    throw new InputError(`${path}: “${basename(path)}” cannot be written (${outcome})`)
  }
}

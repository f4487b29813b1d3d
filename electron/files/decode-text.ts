import { basename } from 'node:path'
import { findEncodingProblem } from '../../shared/bridge/text-encoding'
import { FileFailure } from './file-failure'

/** The text of UTF-8 bytes, without a byte order mark. Throws FileFailure that names the encoding, or the place of the damage. */
export function decodeText(bytes: Uint8Array, path: string): string {
  const problem = findEncodingProblem(bytes)
  if (!problem) return new TextDecoder('utf-8').decode(bytes)
  const message = `“${basename(path)}” is not UTF-8 text; it looks like ${problem.looksLike}.`
  throw new FileFailure({ code: 'bad-encoding', message, ...problem.position })
}

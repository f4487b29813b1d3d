import { basename } from 'node:path'
import type { Diagram } from '../../shared/diagram/types'
import { carriedIn } from '../../shared/file/carried'
import { decodeBytes } from '../../shared/file/decode'
import type { Refusal } from '../../shared/file/opened'
import { parseDiagram } from '../../shared/file/parse'
import { nodeDisk } from '../files/disk'
import { failureFrom } from '../files/file-failure'
import { readWholeFile } from '../files/read-file'
import { InputError, type Terminal } from './verb'

const LARGEST_FILE = 100_000_000

/** The bytes of a file. Throws InputError with file and cause. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return (await readWholeFile(nodeDisk, path, LARGEST_FILE)).bytes
  } catch (error) {
    throw new InputError(`${path}: ${failureFrom(error, path, 'read').message}`)
  }
}

/**
 * The diagram in a file. Throws InputError, with the position where there is one, for a file that is damaged even in part:
 * a pipeline must not go on with half of a diagram. Notes go to standard error.
 */
export async function readDiagram(path: string, terminal: Terminal): Promise<Diagram> {
  const opened = parseDiagram(textOf(await readInput(path), path), basename(path))
  if (opened.outcome === 'refused') throw refused(path, opened.refusal)
  for (const note of opened.notes) terminal.err(`${path}: ${note}`)
  if (opened.outcome === 'opened') return opened.diagram
  const parts = opened.setAside.map(
    ({ what, reason, line, column }) => `${path}${place(line, column)}: ${what}: ${reason}`,
  )
  throw new InputError(parts.join('\n'))
}

/** The text of a diagram file; of a picture that of the diagram it carries. */
function textOf(bytes: Uint8Array, path: string): string {
  const carried = carriedIn(bytes, basename(path))
  if (carried.outcome === 'nothing') throw new InputError(`${path}: ${carried.message}`)
  if (carried.outcome === 'carried') return carried.text
  const decoded = decodeBytes(bytes, basename(path))
  if (decoded.outcome === 'refused') throw refused(path, decoded.refusal)
  return decoded.text
}

function refused(path: string, { message, line, column }: Refusal): InputError {
  return new InputError(`${path}${place(line, column)}: ${message}`)
}

function place(line: number | undefined, column: number | undefined): string {
  return line === undefined ? '' : `:${line}:${column ?? 1}`
}

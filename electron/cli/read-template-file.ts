import { basename } from 'node:path'
import { decodeBytes } from '../../shared/file/decode'
import { type ReadTemplate, readTemplate } from '../../shared/template/read-template'
import { readInput } from './read-diagram'
import { InputError, type Terminal } from './verb'

/** A template as it was read, and how its bytes begin. */
export interface TemplateFile extends ReadTemplate {
  /** A byte order mark, or nothing. */
  readonly mark: '\ufeff' | ''
}

/** The template in a file, however long. Throws InputError with file, place and cause. Notes go to standard error. */
export async function readTemplateFile(path: string, terminal: Terminal): Promise<TemplateFile> {
  const bytes = await readInput(path)
  const decoded = decodeBytes(bytes, basename(path))
  if (decoded.outcome === 'refused') throw new InputError(`${path}: ${decoded.refusal.message}`)
  const reading = readTemplate(decoded.text, { evenIfLong: true })
  if (reading.outcome === 'refused') {
    const { line, column, message } = reading.refusal
    throw new InputError(`${path}${line === undefined ? '' : `:${line}:${column ?? 1}`}: ${message}`)
  }
  for (const note of reading.read.notes) terminal.err(`${path}: ${note}`)
  return { ...reading.read, mark: bytes[0] === 0xef && bytes[1] === 0xbb ? '\ufeff' : '' }
}

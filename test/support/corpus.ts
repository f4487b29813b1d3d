import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where real templates lie beside the project; a checkout alone goes without them. */
const FOLDER = join(import.meta.dirname, '../../../shared/corpus')
const MANIFEST = join(FOLDER, 'manifest.json')

/** One real template. */
export interface CorpusFile {
  readonly file: string
  readonly format: 'yaml' | 'json'
  readonly resources: number
}

/** The files of the corpus; empty, with a word on standard error, where it is not there. */
export function corpusFiles(): readonly CorpusFile[] {
  if (existsSync(MANIFEST)) return JSON.parse(readFileSync(MANIFEST, 'utf8')).files
  console.warn('SKIPPED: there is no corpus of real templates beside this checkout (../shared/corpus)')
  return []
}

/** The text of one file of the corpus. */
export function corpusText({ file }: CorpusFile): string {
  return readFileSync(join(FOLDER, file), 'utf8')
}

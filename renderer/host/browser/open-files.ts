import type { DocumentHandle, DocumentKind, OpenReply } from '../../../shared/bridge/documents'
import { limits } from '../../../shared/bridge/limits'
import { fail, type Result, succeed } from '../../../shared/bridge/result'
import { findEncodingProblem } from '../../../shared/bridge/text-encoding'
import { carriedIn } from '../../../shared/file/carried'
import type { Browser, BrowserFile } from './browser'
import { failBecause } from './browser-failure'

/** A file that this page holds. */
export interface OpenFile {
  kind: DocumentKind
  file: BrowserFile
  /** Already among the recent files. */
  listed?: boolean
}

/** Open files by handle. */
export type OpenFiles = Map<DocumentHandle, OpenFile>

/** Reads a file and gives it a handle, or the one it has. */
export async function openFile(
  browser: Browser,
  open: OpenFiles,
  file: BrowserFile,
  kind: DocumentKind,
  handle: DocumentHandle = browser.newId(),
): Promise<Result<OpenReply>> {
  try {
    const { bytes, size, modifiedAt } = await file.read(limits[kind])
    if (!bytes) return fail('too-large', `“${file.name}” is too large: ${Math.ceil(size / 2 ** 20)} MB.`)
    const read = readText(bytes, file.name, kind)
    if (!read.ok) return read
    open.set(handle, { kind, file })
    const fingerprint = await browser.fingerprint(bytes)
    const about = { handle, kind, name: file.name, folder: '', fingerprint, modifiedAt, readOnly: false }
    return succeed({ outcome: 'opened', document: { ...about, ...read.value } })
  } catch (error) {
    return failBecause(error, file.name, 'opened')
  }
}

/** The text of a file; of a picture that of the diagram it carries. */
export function readText(
  bytes: Uint8Array,
  name: string,
  kind: DocumentKind,
): Result<{ text: string; picture?: true }> {
  const carried = kind === 'diagram' ? carriedIn(bytes, name) : undefined
  if (carried?.outcome === 'nothing') return fail('refused', carried.message)
  if (carried?.outcome === 'carried') return succeed({ text: carried.text, picture: true })
  const text = decode(bytes, name)
  return text.ok ? succeed({ text: text.value }) : text
}

function decode(bytes: Uint8Array, name: string): Result<string> {
  const problem = findEncodingProblem(bytes)
  if (!problem) return succeed(new TextDecoder('utf-8').decode(bytes))
  const message = `“${name}” is not UTF-8 text; it looks like ${problem.looksLike}.`
  return fail('bad-encoding', message, problem.position)
}

/** The kind of a file that came without one: by its extension. */
export function kindOfName(name: string): DocumentKind {
  return /\.(ya?ml|json|template)$/i.test(name) ? 'template' : 'diagram'
}

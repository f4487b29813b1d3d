import { constants } from 'node:fs'
import { basename, extname } from 'node:path'
import type { DocumentKind, OpenedDocument, OpenReply } from '../../shared/bridge/documents'
import { limits } from '../../shared/bridge/limits'
import { type Result, succeed } from '../../shared/bridge/result'
import { carriedIn } from '../../shared/file/carried'
import { decodeText } from '../files/decode-text'
import type { Disk } from '../files/disk'
import { displayPath } from '../files/display-path'
import { FileFailure, failureFrom } from '../files/file-failure'
import { findTarget } from '../files/find-target'
import { diskVersion } from '../files/fingerprint'
import type { OpenDocument } from '../files/open-documents'
import { type ReadFile, readWholeFile } from '../files/read-file'
import { type Workbench, watchOpenFiles } from '../workbench'

/** Opens a file in a window. A window that holds it already comes to the front instead. */
export async function openPath(
  workbench: Workbench,
  owner: number,
  path: string,
  kind: DocumentKind,
): Promise<Result<OpenReply>> {
  try {
    return succeed(await open(workbench, owner, path, kind))
  } catch (error) {
    return { ok: false, error: failureFrom(error, path, 'opened') }
  }
}

/** The kind of a file that came without one: by its extension. */
export function kindOfPath(path: string): DocumentKind {
  return ['.yaml', '.yml', '.json', '.template'].includes(extname(path).toLowerCase()) ? 'template' : 'diagram'
}

async function open(workbench: Workbench, owner: number, path: string, kind: DocumentKind): Promise<OpenReply> {
  const target = await findTarget(workbench.tools.disk, path)
  const holder = workbench.documents.ownerOf(target.path)
  if (holder !== undefined && holder !== owner) return showElsewhere(workbench, holder, path)
  const file = await readWholeFile(workbench.tools.disk, path, limits[kind])
  const { text, picture } = readText(file.bytes, path, kind)
  const { fingerprint } = diskVersion(file.bytes, file.stat)
  const document = workbench.documents.open({ owner, kind, path, realPath: file.realPath, fingerprint })
  if (!document) return showElsewhere(workbench, workbench.documents.ownerOf(file.realPath), path)
  watchOpenFiles(workbench)
  return {
    outcome: 'opened',
    document: { ...(await describe(workbench, document, file, text)), ...(picture && { picture }) },
  }
}

/** The text of a file; of a picture that of the diagram it carries. Throws FileFailure. */
export function readText(bytes: Uint8Array, path: string, kind: DocumentKind): { text: string; picture?: true } {
  const carried = kind === 'diagram' ? carriedIn(bytes, basename(path)) : undefined
  if (carried?.outcome === 'nothing') throw new FileFailure({ code: 'refused', message: carried.message })
  return carried?.outcome === 'carried' ? { text: carried.text, picture: true } : { text: decodeText(bytes, path) }
}

/** The window that holds a file, by whatever spelling or link. Nothing: none does, or there is no such file. */
export async function findHolder(workbench: Workbench, path: string): Promise<number | undefined> {
  const target = await findTarget(workbench.tools.disk, path).catch(() => undefined)
  return target && workbench.documents.ownerOf(target.path)
}

/** Brings the window that holds a file to the front. */
export function showElsewhere(
  workbench: Workbench,
  holder: number | undefined,
  path: string,
): { outcome: 'open-elsewhere'; name: string } {
  if (holder !== undefined) workbench.desktop.bringToFront(holder)
  return { outcome: 'open-elsewhere', name: displayPath(path, workbench.home).name }
}

async function describe(
  workbench: Workbench,
  document: OpenDocument,
  file: ReadFile,
  text: string,
): Promise<OpenedDocument> {
  const { fingerprint, modifiedAt } = diskVersion(file.bytes, file.stat)
  const readOnly = (file.stat.mode & 0o222n) === 0n || !(await isWritable(workbench.tools.disk, file.realPath))
  const { handle, kind } = document
  return { handle, kind, ...displayPath(document.path, workbench.home), text, fingerprint, modifiedAt, readOnly }
}

function isWritable(disk: Disk, path: string): Promise<boolean> {
  return disk.access(path, constants.W_OK).then(
    () => true,
    () => false,
  )
}

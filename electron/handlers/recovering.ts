import type { RecoveredDocument, RecoveryCopy } from '../../shared/bridge/documents'
import { type Result, succeed } from '../../shared/bridge/result'
import { checkFile } from '../files/check-file'
import { decodeText } from '../files/decode-text'
import { displayPath } from '../files/display-path'
import { failureFrom } from '../files/file-failure'
import { fingerprintOf } from '../files/fingerprint'
import type { FoundCopy } from '../files/recovery'
import type { Handlers } from '../ipc-gate'
import type { Workbench } from '../workbench'
import { openPath } from './open-path'

type Recovering = Pick<Handlers, 'writeRecovery' | 'dropRecovery' | 'listRecovery' | 'peekRecovery' | 'readRecovery'>

/** The calls about recovery copies. */
export function createRecovering(workbench: Workbench): Recovering {
  const { documents, edited, offered, recovery, tools } = workbench
  return {
    writeRecovery: async ({ text, handle, ...about }, owner) => {
      const path = handle === undefined ? undefined : documents.find(handle, owner)?.path
      const writtenAt = tools.now()
      edited.set(about.documentId, owner)
      await recovery.write({ ...about, path, writtenAt }, Buffer.from(text))
      return succeed({ writtenAt })
    },
    dropRecovery: async ({ documentId }) => {
      await recovery.drop(documentId)
      return succeed(null)
    },
    listRecovery: async (_args, owner) => {
      const holder = (documentId: string) => edited.get(documentId) ?? offered.get(documentId) ?? owner
      const orphans = (await recovery.list()).filter(({ documentId }) => holder(documentId) === owner)
      const needed: FoundCopy[] = []
      for (const copy of orphans) if (!(await isInTheFile(workbench, copy))) needed.push(copy)
      for (const { documentId } of needed) offered.set(documentId, owner)
      const described = await Promise.all(needed.map((copy) => describe(workbench, copy)))
      return succeed(described.sort((one, other) => other.writtenAt - one.writtenAt))
    },
    peekRecovery: async ({ documentId }) => {
      const { about, text } = await recovery.read(documentId)
      return succeed({ text: decodeText(text, about.name) })
    },
    readRecovery: ({ documentId }, owner) => read(workbench, documentId, owner),
  }
}

/** The crash came after the save: the copy says nothing that the file does not. It is dropped. */
async function isInTheFile(workbench: Workbench, { documentId, about, whole }: FoundCopy): Promise<boolean> {
  if (!whole || about?.path === undefined) return false
  const copy = await workbench.recovery.read(documentId).catch(() => undefined)
  if (!copy) return false
  const file = await checkFile(workbench.tools.disk, about.path, fingerprintOf(copy.text), copy.text.length)
  if (file.state !== 'same') return false
  await workbench.recovery.drop(documentId).catch(() => undefined)
  return true
}

async function describe(workbench: Workbench, { documentId, about, whole }: FoundCopy): Promise<RecoveryCopy> {
  if (!about) return { documentId, kind: 'diagram', name: 'Unknown document', folder: '', writtenAt: 0, damaged: true }
  const stat = about.path === undefined ? undefined : await workbench.tools.disk.stat(about.path).catch(() => undefined)
  const copy: RecoveryCopy = {
    documentId,
    kind: about.kind,
    name: about.name,
    folder: about.path === undefined ? '' : displayPath(about.path, workbench.home).folder,
    writtenAt: about.writtenAt,
    damaged: !whole,
  }
  return stat?.isFile() ? { ...copy, fileModifiedAt: Number(stat.mtimeMs) } : copy
}

async function read(workbench: Workbench, documentId: string, owner: number): Promise<Result<RecoveredDocument>> {
  try {
    const { about, text } = await workbench.recovery.read(documentId)
    const { kind, name, writtenAt, baseFingerprint, path } = about
    const copy = { documentId, kind, name, writtenAt, baseFingerprint, text: decodeText(text, name) }
    workbench.edited.set(documentId, owner)
    if (path === undefined) return succeed(copy)
    const file = await openPath(workbench, owner, path, kind)
    if (!file.ok) return succeed({ ...copy, fileProblem: file.error })
    return succeed(file.value.outcome === 'opened' ? { ...copy, file: file.value.document } : copy)
  } catch (error) {
    return { ok: false, error: failureFrom(error, 'recovery copy', 'read') }
  }
}

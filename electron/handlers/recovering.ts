import type { RecoveredDocument, RecoveryCopy } from '../../shared/bridge/documents'
import { type Result, succeed } from '../../shared/bridge/result'
import { decodeText } from '../files/decode-text'
import { displayPath } from '../files/display-path'
import { failureFrom } from '../files/file-failure'
import type { FoundCopy } from '../files/recovery'
import type { Handlers } from '../ipc-gate'
import type { Workbench } from '../workbench'
import { openPath } from './open-path'

type Recovering = Pick<Handlers, 'writeRecovery' | 'dropRecovery' | 'listRecovery' | 'readRecovery'>

/** The calls about recovery copies. */
export function createRecovering(workbench: Workbench): Recovering {
  const { documents, edited, recovery, tools } = workbench
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
      const copies = await recovery.list()
      const orphans = copies.filter(({ documentId }) => (edited.get(documentId) ?? owner) === owner)
      const described = await Promise.all(orphans.map((copy) => describe(workbench, copy)))
      return succeed(described.sort((one, other) => other.writtenAt - one.writtenAt))
    },
    readRecovery: ({ documentId }, owner) => read(workbench, documentId, owner),
  }
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

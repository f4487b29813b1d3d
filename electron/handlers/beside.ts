import { basename, dirname, extname, join } from 'node:path'
import type { CallArguments } from '../../shared/bridge/calls'
import type { BesideReply, SaveBesideReply } from '../../shared/bridge/documents'
import { limits } from '../../shared/bridge/limits'
import { type Result, succeed } from '../../shared/bridge/result'
import { saveFile } from '../files/atomic-save'
import { decodeText } from '../files/decode-text'
import { failureFrom } from '../files/file-failure'
import { findTarget } from '../files/find-target'
import { diskVersion } from '../files/fingerprint'
import type { OpenDocument } from '../files/open-documents'
import { readWholeFile } from '../files/read-file'
import type { Handlers } from '../ipc-gate'
import type { Workbench } from '../workbench'
import { findHolder } from './open-path'
import { unknownHandle } from './opening'
import { keepCopyFor, keepVersions } from './saving'

/** The calls about the diagram file beside a template. Its path follows from the template's; the page never names it. */
export function createBeside(workbench: Workbench): Pick<Handlers, 'readBeside' | 'saveBeside'> {
  return {
    readBeside: async ({ handle }, owner) => {
      const document = workbench.documents.find(handle, owner)
      return document ? succeed(await read(workbench, document)) : unknownHandle()
    },
    saveBeside: async (args, owner) => {
      const document = workbench.documents.find(args.handle, owner)
      return document ? save(workbench, document, args) : unknownHandle()
    },
  }
}

/** `shop.awsdiagram` for `shop.yaml`, in the same folder. Nothing: the document is no template. */
function pathBeside({ kind, path }: OpenDocument): string | undefined {
  const beside = join(dirname(path), `${basename(path, extname(path))}.awsdiagram`)
  return kind === 'template' && beside !== path ? beside : undefined
}

async function read(workbench: Workbench, document: OpenDocument): Promise<BesideReply> {
  const path = pathBeside(document)
  if (path === undefined) return { outcome: 'unavailable' }
  const name = basename(path)
  try {
    const { state } = await findTarget(workbench.tools.disk, path)
    if (state === 'absent') return { outcome: 'none', name }
    const { bytes, stat } = await readWholeFile(workbench.tools.disk, path, limits.diagram)
    const { fingerprint } = diskVersion(bytes, stat)
    return { outcome: 'read', name, text: decodeText(bytes, path), fingerprint }
  } catch (error) {
    return { outcome: 'unreadable', name, cause: failureFrom(error, path, 'read').message }
  }
}

async function save(
  workbench: Workbench,
  document: OpenDocument,
  { text, fingerprint }: CallArguments<'saveBeside'>,
): Promise<Result<SaveBesideReply>> {
  const path = pathBeside(document)
  if (path === undefined) return succeed({ outcome: 'unavailable' })
  const name = basename(path)
  if ((await findHolder(workbench, path)) !== undefined) return succeed({ outcome: 'open-elsewhere', name })
  const bytes = Buffer.from(text)
  const saved = await saveFile(workbench.tools, {
    path,
    bytes,
    expected: fingerprint,
    makeLinkTarget: false,
    keepCopy: keepCopyFor(workbench, path, 'diagram'),
  })
  if (!saved.ok) return saved
  const { value } = saved
  if (value.outcome === 'read-only') return succeed({ outcome: 'read-only', name })
  if (!('version' in value)) return succeed({ outcome: 'changed', name })
  await keepVersions(workbench, value.realPath, undefined, bytes)
  return succeed({ outcome: 'saved', name, fingerprint: value.version.fingerprint })
}

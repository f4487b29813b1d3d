import { dirname, extname, join } from 'node:path'
import type { CallArguments } from '../../shared/bridge/calls'
import type { DocumentKind, SaveAsReply, SaveReply } from '../../shared/bridge/documents'
import { limits } from '../../shared/bridge/limits'
import { fail, type Result, succeed } from '../../shared/bridge/result'
import { type SaveOutcome, type SaveRequest, saveFile } from '../files/atomic-save'
import { checkFile } from '../files/check-file'
import { displayPath } from '../files/display-path'
import { readWholeFile } from '../files/read-file'
import type { KeepCopy } from '../files/write-in-place'
import type { Handlers } from '../ipc-gate'
import { type Workbench, watchOpenFiles } from '../workbench'
import { findHolder, showElsewhere } from './open-path'
import { unknownHandle } from './opening'

type Saving = Pick<Handlers, 'save' | 'saveAs' | 'checkFile'>

const extensions = { diagram: '.awsdiagram', template: '.yaml', picture: '.svg' } as const

/** The calls that write files. */
export function createSaving(workbench: Workbench): Saving {
  return {
    save: (args, owner) => save(workbench, args, owner),
    saveAs: (args, owner) => saveAs(workbench, args, owner),
    checkFile: async ({ handle, fingerprint }, owner) => {
      const document = workbench.documents.find(handle, owner)
      if (!document) return unknownHandle()
      return succeed(await checkFile(workbench.tools.disk, document.path, fingerprint, limits[document.kind]))
    },
  }
}

async function save(workbench: Workbench, args: CallArguments<'save'>, owner: number): Promise<Result<SaveReply>> {
  const document = workbench.documents.find(args.handle, owner)
  if (!document) return unknownHandle()
  const recreate = args.overwrite === 'vanished'
  const before = await bytesNow(workbench, document.path)
  const bytes = Buffer.from(args.text)
  const saved = await saveFile(workbench.tools, {
    path: document.path,
    bytes,
    expected: recreate ? 'absent' : (args.overwrite ?? args.fingerprint),
    makeLinkTarget: recreate,
    keepCopy: keepCopyFor(workbench, document.path, document.kind),
  })
  if (!saved.ok) return saved
  if (saved.value.outcome === 'dangling-link') return succeed({ outcome: 'vanished' })
  if (!wasWritten(saved.value)) return succeed(saved.value)
  Object.assign(document, { fingerprint: saved.value.version.fingerprint, realPath: saved.value.realPath })
  workbench.told.delete(document.handle)
  watchOpenFiles(workbench)
  const { realPath, ...reply } = saved.value
  await keepVersions(workbench, realPath, before, bytes)
  return succeed(reply)
}

type Written = Extract<SaveOutcome, { version: unknown }>

function wasWritten(outcome: SaveOutcome): outcome is Written {
  return outcome.outcome === 'saved' || outcome.outcome === 'saved-durability-uncertain'
}

/** What a save is about to replace. Nothing: no file, or none that can be read. */
async function bytesNow(workbench: Workbench, path: string): Promise<Uint8Array | undefined> {
  const file = await readWholeFile(workbench.tools.disk, path, limits.diagram).catch(() => undefined)
  return file?.bytes
}

/** The replaced state is kept too: the first one that we did not write, or the one that was overwritten on purpose. */
export async function keepVersions(
  workbench: Workbench,
  realPath: string,
  before: Uint8Array | undefined,
  bytes: Uint8Array,
): Promise<void> {
  if (before && before.length > 0) await workbench.versions.keep(realPath, before)
  await workbench.versions.keep(realPath, bytes)
}

/** A file that can only be overwritten in place: its new bytes lie among the recovery copies meanwhile. */
export function keepCopyFor(workbench: Workbench, path: string, kind: DocumentKind): KeepCopy {
  return async (bytes) => {
    const documentId = `in-place-${workbench.tools.randomName()}`
    const { name } = displayPath(path, workbench.home)
    await workbench.recovery.write({ documentId, kind, name, path, writtenAt: workbench.tools.now() }, bytes)
    await workbench.recovery.read(documentId)
    return () => workbench.recovery.drop(documentId)
  }
}

async function saveAs(
  workbench: Workbench,
  args: CallArguments<'saveAs'>,
  owner: number,
): Promise<Result<SaveAsReply>> {
  const chosen = await workbench.desktop.chooseFileToSave(owner, {
    path: join(startFolder(workbench, owner), args.suggestedName),
    kind: args.kind,
  })
  if (chosen === undefined) return succeed({ outcome: 'cancelled' })
  const path = extname(chosen) === '' ? chosen + (extname(args.suggestedName) || extensions[args.kind]) : chosen
  const holder = await findHolder(workbench, path)
  if (holder !== undefined && (holder !== owner || args.kind === 'picture')) {
    return succeed(showElsewhere(workbench, holder, path))
  }
  const content = args.kind === 'picture' ? args.content : args.text
  return write(workbench, owner, args.kind, {
    path,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
    // The system has asked about the name that was typed, not about the one with our extension.
    expected: path === chosen ? 'anything' : 'absent',
    makeLinkTarget: false,
    keepCopy: keepCopyFor(workbench, path, args.kind === 'picture' ? 'diagram' : args.kind),
  })
}

/** Beside the file that the window shows; else the user's documents. */
function startFolder(workbench: Workbench, owner: number): string {
  const document = workbench.documents.all().find((open) => open.owner === owner)
  return document ? dirname(document.path) : workbench.documentsFolder
}

async function write(
  workbench: Workbench,
  owner: number,
  kind: DocumentKind | 'picture',
  request: SaveRequest,
): Promise<Result<SaveAsReply>> {
  const before = kind === 'picture' ? undefined : await bytesNow(workbench, request.path)
  const saved = await saveFile(workbench.tools, request)
  if (!saved.ok) return saved
  const place = displayPath(request.path, workbench.home)
  if (saved.value.outcome === 'dangling-link') {
    if (!(await agreesToMakeTarget(workbench, owner, place.name))) return succeed({ outcome: 'cancelled' })
    return write(workbench, owner, kind, { ...request, makeLinkTarget: true })
  }
  if (saved.value.outcome === 'read-only') return succeed({ outcome: 'read-only', name: place.name })
  if (!wasWritten(saved.value)) return fail('refused', `“${place.name}” exists already or was just changed.`)
  const { realPath, ...reply } = saved.value
  if (kind === 'picture') return succeed({ ...reply, document: place })
  await keepVersions(workbench, realPath, before, request.bytes)
  const { fingerprint } = saved.value.version
  const document = workbench.documents.open({ owner, kind, path: request.path, realPath, fingerprint })
  watchOpenFiles(workbench)
  return succeed({ ...reply, document: { ...place, handle: document?.handle } })
}

async function agreesToMakeTarget(workbench: Workbench, owner: number, name: string): Promise<boolean> {
  const answer = await workbench.desktop.ask(owner, {
    message: `“${name}” is a link to a file that is not there.`,
    detail: 'Make the file it points to?',
    buttons: ['Make the file', 'Cancel'],
    preferred: 0,
    cancel: 1,
  })
  return answer === 0
}

import type { CallArguments, CallFunctions } from '../../../shared/bridge/calls'
import type { DiskVersion, FileState, SaveAsReply, SaveReply } from '../../../shared/bridge/documents'
import { type Result, succeed } from '../../../shared/bridge/result'
import type { Browser, BrowserFile } from './browser'
import { browserErrorName, failBecause } from './browser-failure'
import type { OpenFiles } from './open-files'
import { unknownHandle } from './opening'
import type { VersionList } from './version-list'

type Saving = Pick<CallFunctions, 'save' | 'saveAs' | 'checkFile'>

/** A file that grew past every limit is still compared, not refused. */
const largestCompared = 2 ** 30
const downloaded = 'the browser put it among the downloads and does not say more'

/** The calls that write files, over the browser's file access. */
export function createSaving(browser: Browser, open: OpenFiles, versions: VersionList): Saving {
  return {
    save: async (args) => {
      const held = open.get(args.handle)
      return held ? save(browser, versions, held.file, args) : unknownHandle()
    },
    saveAs: (args) => saveAs(browser, open, versions, args),
    checkFile: async ({ handle, fingerprint }) => {
      const held = open.get(handle)
      return held ? succeed(await check(browser, held.file, fingerprint)) : unknownHandle()
    },
  }
}

async function check(browser: Browser, file: BrowserFile, fingerprint: string): Promise<FileState> {
  if (file.writesTo === 'download') return { state: 'same' }
  try {
    const disk = await readVersion(browser, file)
    return disk.fingerprint === fingerprint ? { state: 'same' } : { state: 'changed', disk }
  } catch (error) {
    if (browserErrorName(error) === 'NotFoundError') return { state: 'vanished' }
    return { state: 'unreadable', cause: 'the browser cannot read it any more' }
  }
}

async function readVersion(browser: Browser, file: BrowserFile): Promise<DiskVersion> {
  const { bytes, size, modifiedAt } = await file.read(largestCompared)
  return { fingerprint: bytes ? await browser.fingerprint(bytes) : '', modifiedAt, size }
}

async function save(
  browser: Browser,
  versions: VersionList,
  file: BrowserFile,
  args: CallArguments<'save'>,
): Promise<Result<SaveReply>> {
  try {
    const now = await check(browser, file, args.overwrite ?? args.fingerprint)
    if (now.state === 'changed') return succeed({ outcome: 'conflict', disk: now.disk })
    if (now.state === 'vanished' && args.overwrite !== 'vanished') return succeed({ outcome: 'vanished' })
    if (!(await file.mayWrite())) return succeed({ outcome: 'read-only' })
    const before = file.writesTo === 'file' ? await textOf(file) : undefined
    const written = await write(browser, file, new TextEncoder().encode(args.text))
    if (before) await versions.keep(file, before)
    await versions.keep(file, args.text)
    return succeed(written)
  } catch (error) {
    return failBecause(error, file.name, 'saved')
  }
}

/** What a save is about to replace. Nothing: no file, or none that can be read. */
async function textOf(file: BrowserFile): Promise<string | undefined> {
  const content = await file.read(largestCompared).catch(() => undefined)
  return content?.bytes && new TextDecoder().decode(content.bytes)
}

type Written = Extract<SaveReply, { version: unknown }>

async function write(browser: Browser, file: BrowserFile, bytes: Uint8Array): Promise<Written> {
  await file.write(bytes)
  const fingerprint = await browser.fingerprint(bytes)
  const version = { fingerprint, modifiedAt: browser.now(), size: bytes.length }
  if (file.writesTo === 'download') return { outcome: 'saved-durability-uncertain', version, cause: downloaded }
  const { modifiedAt } = await file.read(0)
  return { outcome: 'saved', version: { ...version, modifiedAt } }
}

async function saveAs(
  browser: Browser,
  open: OpenFiles,
  versions: VersionList,
  args: CallArguments<'saveAs'>,
): Promise<Result<SaveAsReply>> {
  try {
    const file = await browser.files.chooseToSave(args.suggestedName, args.kind)
    if (!file) return succeed({ outcome: 'cancelled' })
    const content = args.kind === 'picture' ? args.content : args.text
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const written = await write(browser, file, bytes)
    const document = { name: file.name, folder: '' }
    if (args.kind === 'picture') return succeed({ ...written, document })
    await versions.keep(file, args.text)
    const handle = browser.newId()
    open.set(handle, { kind: args.kind, file })
    return succeed({ ...written, document: { ...document, handle } })
  } catch (error) {
    return failBecause(error, args.suggestedName, 'saved')
  }
}

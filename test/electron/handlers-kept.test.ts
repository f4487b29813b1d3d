import { existsSync, mkdirSync, readdirSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { mostCopies } from '../../electron/files/recovery'
import { createHandlers } from '../../electron/handlers'
import { lookAtOpenFiles } from '../../electron/handlers/look-at-files'
import type { Handlers } from '../../electron/ipc-gate'
import { releaseWindow } from '../../electron/workbench'
import type { OpenedDocument } from '../../shared/bridge/documents'
import { fakeWorkbench } from './fake-workbench'
import { scratchFolder } from './files/scratch-folder'

const at = scratchFolder()
let workbench: ReturnType<typeof fakeWorkbench>
let handlers: Handlers

beforeEach(() => {
  workbench = fakeWorkbench(at())
  handlers = createHandlers(workbench)
})

async function openFile(name = 'a.awsdiagram', owner = 1): Promise<OpenedDocument> {
  if (!existsSync(at(name))) writeFileSync(at(name), 'old')
  workbench.desktop.choices.push(at(name))
  const reply = await handlers.openByDialog({ kind: 'diagram' }, owner)
  if (!reply.ok || reply.value.outcome !== 'opened') throw new Error('not opened')
  return reply.value.document
}

async function versionTexts(handle: string): Promise<string[]> {
  const listed = await handlers.listVersions({ handle }, 1)
  if (!listed.ok) throw new Error(listed.error.message)
  const read = await Promise.all(listed.value.map(({ id }) => handlers.readVersion({ handle, id }, 1)))
  return read.map((reply) => (reply.ok ? reply.value.text : reply.error.message))
}

test('every save keeps its state, and the one that was there before the first', async () => {
  const { handle, fingerprint } = await openFile()
  const first = await handlers.save({ handle, text: 'first', fingerprint }, 1)
  if (!first.ok || first.value.outcome !== 'saved') throw new Error('not saved')
  await handlers.save({ handle, text: 'second', fingerprint: first.value.version.fingerprint }, 1)
  expect(await versionTexts(handle)).toEqual(['second', 'first', 'old'])
})

test('what was overwritten on purpose is kept', async () => {
  const { handle, fingerprint } = await openFile()
  writeFileSync(at('a.awsdiagram'), 'theirs')
  const conflict = await handlers.save({ handle, text: 'mine', fingerprint }, 1)
  if (!conflict.ok || conflict.value.outcome !== 'conflict') throw new Error('no conflict')
  await handlers.save({ handle, text: 'mine', fingerprint, overwrite: conflict.value.disk.fingerprint }, 1)
  expect(await versionTexts(handle)).toEqual(['mine', 'theirs'])
})

test('versions of a file are for the window that holds it', async () => {
  const { handle } = await openFile()
  expect(await handlers.listVersions({ handle }, 2)).toMatchObject({ ok: false, error: { code: 'unknown-handle' } })
})

test('a recovery copy is offered once: to the first living window that asks', async () => {
  const copy = { documentId: 'document-1', kind: 'diagram', name: 'a', text: 'unsaved' } as const
  await handlers.writeRecovery(copy, 1)
  releaseWindow(workbench, 1)
  expect(await handlers.listRecovery({}, 2)).toMatchObject({ value: [{ documentId: 'document-1' }] })
  expect(await handlers.listRecovery({}, 3)).toEqual({ ok: true, value: [] })
  expect(await handlers.peekRecovery({ documentId: 'document-1' }, 2)).toEqual({ ok: true, value: { text: 'unsaved' } })
  releaseWindow(workbench, 2)
  expect(await handlers.listRecovery({}, 3)).toMatchObject({ value: [{ documentId: 'document-1' }] })
})

test('a recovery copy older than the file comes with both dates', async () => {
  const { handle, fingerprint } = await openFile()
  const copy = { documentId: 'document-1', kind: 'diagram', name: 'a.awsdiagram', text: 'unsaved' } as const
  await handlers.writeRecovery({ ...copy, handle, baseFingerprint: fingerprint }, 1)
  releaseWindow(workbench, 1)
  writeFileSync(at('a.awsdiagram'), 'newer')
  const later = Date.now() / 1000 + 60
  utimesSync(at('a.awsdiagram'), later, later)
  const listed = await handlers.listRecovery({}, 2)
  const [found] = listed.ok ? listed.value : []
  expect(found?.fileModifiedAt).toBeGreaterThan(found?.writtenAt ?? Number.POSITIVE_INFINITY)
})

test('a recovery copy that says what the file says is dropped without asking', async () => {
  const { handle } = await openFile()
  await handlers.writeRecovery({ documentId: 'document-1', kind: 'diagram', name: 'a', text: 'old', handle }, 1)
  releaseWindow(workbench, 1)
  expect(await handlers.listRecovery({}, 2)).toEqual({ ok: true, value: [] })
  expect(readdirSync(at('data', 'recovery'))).toEqual([])
})

test('a recovery copy that nobody wanted for two months is swept', async () => {
  await handlers.writeRecovery({ documentId: 'document-1', kind: 'diagram', name: 'a', text: 'x' }, 1)
  await handlers.writeRecovery({ documentId: 'document-2', kind: 'diagram', name: 'b', text: 'y' }, 1)
  utimesSync(at('data', 'recovery', 'document-1.recovery'), 1, 1)
  await handlers.listRecovery({}, 1)
  expect(readdirSync(at('data', 'recovery'))).toEqual(['document-2.recovery'])
})

test('of too many recovery copies those written last stay', async () => {
  mkdirSync(at('data', 'recovery'), { recursive: true })
  for (let turn = 0; turn <= mostCopies; turn += 1) {
    const path = at('data', 'recovery', `document-${turn}.recovery`)
    writeFileSync(path, '')
    utimesSync(path, new Date(), new Date(Date.now() - turn * 1000))
  }
  await handlers.listRecovery({}, 1)
  const left = readdirSync(at('data', 'recovery'))
  expect([left.length, left.includes(`document-${mostCopies}.recovery`)]).toEqual([mostCopies, false])
})

test('a recent file shows its picture, until the list is cleared', async () => {
  const { handle } = await openFile()
  await handlers.keepPicture({ handle, svg: '<svg>not listed yet</svg>' }, 1)
  await handlers.setDocumentState({ title: 'a', edited: false, handle }, 1)
  await handlers.keepPicture({ handle, svg: '<svg/>' }, 1)
  expect(await handlers.listRecent({}, 1)).toMatchObject({ value: [{ name: 'a.awsdiagram', picture: '<svg/>' }] })
  await handlers.clearRecent({}, 1)
  expect(readdirSync(at('data', 'recent-pictures'))).toEqual([])
})

test('a change by another program is told once, and again when there is another', async () => {
  const { handle } = await openFile()
  const told = () =>
    workbench.desktop.told.filter(([name, , event]) => name === 'send' && event === 'fileChangedOnDisk')
  await lookAtOpenFiles(workbench)
  expect(told()).toHaveLength(0)
  writeFileSync(at('a.awsdiagram'), 'theirs')
  await lookAtOpenFiles(workbench, 1)
  await lookAtOpenFiles(workbench, 1)
  expect(told()).toHaveLength(1)
  unlinkSync(at('a.awsdiagram'))
  await lookAtOpenFiles(workbench)
  expect(told().at(-1)?.[3]).toEqual({ handle, state: { state: 'vanished' } })
})

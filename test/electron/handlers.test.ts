import { chmodSync, existsSync, linkSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { createHandlers } from '../../electron/handlers'
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

test('an opened file tells its name and folder, never its path', async () => {
  const document = await openFile()
  expect(document).toMatchObject({ name: 'a.awsdiagram', folder: '~', text: 'old', readOnly: false })
  expect(JSON.stringify(document)).not.toContain(at())
  chmodSync(at('a.awsdiagram'), 0o444)
  expect(await handlers.reopen({ handle: document.handle }, 1)).toMatchObject({
    value: { document: { readOnly: true } },
  })
})

test('a cancelled dialog opens nothing', async () => {
  expect(await handlers.openByDialog({ kind: 'diagram' }, 1)).toEqual({ ok: true, value: { outcome: 'cancelled' } })
})

test('the window that holds a file comes to the front, by another spelling too', async () => {
  await openFile()
  symlinkSync('a.awsdiagram', at('link'))
  workbench.desktop.choices.push(at('link'))
  expect(await handlers.openByDialog({ kind: 'diagram' }, 2)).toMatchObject({ value: { outcome: 'open-elsewhere' } })
  expect(workbench.desktop.told).toContainEqual(['bringToFront', 1])
})

test('a document becomes recent once the page shows it, and opens from there', async () => {
  const { handle } = await openFile()
  expect(await handlers.listRecent({}, 1)).toMatchObject({ value: [] })
  await handlers.setDocumentState({ title: 'a', edited: false, handle }, 1)
  const listed = await handlers.listRecent({}, 1)
  expect(listed).toMatchObject({ value: [{ name: 'a.awsdiagram', folder: '~', kind: 'diagram' }] })
  const id = listed.ok ? (listed.value[0]?.id ?? '') : ''
  expect(await handlers.openRecent({ id }, 1)).toMatchObject({ value: { outcome: 'opened', document: { handle } } })
  unlinkSync(at('a.awsdiagram'))
  expect(await handlers.openRecent({ id }, 1)).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

test('saving twice in a row needs the new fingerprint', async () => {
  const { handle, fingerprint } = await openFile()
  const first = await handlers.save({ handle, text: 'one', fingerprint }, 1)
  expect(first).toMatchObject({ value: { outcome: 'saved' } })
  expect(await handlers.save({ handle, text: 'two', fingerprint }, 1)).toMatchObject({ value: { outcome: 'conflict' } })
  const next = first.ok && first.value.outcome === 'saved' ? first.value.version.fingerprint : ''
  expect(await handlers.save({ handle, text: 'two', fingerprint: next }, 1)).toMatchObject({
    value: { outcome: 'saved' },
  })
  expect(JSON.stringify(first)).not.toContain(at())
})

test('a conflict and a vanished file can be overwritten on purpose', async () => {
  const { handle, fingerprint } = await openFile()
  writeFileSync(at('a.awsdiagram'), 'theirs')
  const conflict = await handlers.save({ handle, text: 'mine', fingerprint }, 1)
  const disk = conflict.ok && conflict.value.outcome === 'conflict' ? conflict.value.disk.fingerprint : ''
  const forced = await handlers.save({ handle, text: 'mine', fingerprint, overwrite: disk }, 1)
  expect(forced).toMatchObject({ value: { outcome: 'saved' } })
  unlinkSync(at('a.awsdiagram'))
  expect(await handlers.save({ handle, text: 'mine', fingerprint: disk }, 1)).toMatchObject({
    value: { outcome: 'vanished' },
  })
  await handlers.save({ handle, text: 'again', fingerprint: disk, overwrite: 'vanished' }, 1)
  expect(readFileSync(at('a.awsdiagram'), 'utf8')).toBe('again')
})

test('a handle of another window, or a closed one, saves nothing', async () => {
  const { handle, fingerprint } = await openFile()
  expect(await handlers.save({ handle, text: 'x', fingerprint }, 2)).toMatchObject({
    error: { code: 'unknown-handle' },
  })
  await handlers.closeDocument({ handle }, 1)
  expect(await handlers.save({ handle, text: 'x', fingerprint }, 1)).toMatchObject({
    error: { code: 'unknown-handle' },
  })
  expect(readFileSync(at('a.awsdiagram'), 'utf8')).toBe('old')
})

test('a file with two names is written in place, and its copy dropped', async () => {
  const { handle, fingerprint } = await openFile()
  linkSync(at('a.awsdiagram'), at('b'))
  expect(await handlers.save({ handle, text: 'new', fingerprint }, 1)).toMatchObject({ value: { outcome: 'saved' } })
  expect(readFileSync(at('b'), 'utf8')).toBe('new')
  expect(await workbench.recovery.list()).toEqual([])
})

test('Save As gives a name its extension, a handle, and starts beside the open file', async () => {
  workbench.desktop.choices.push(at('new'))
  const saved = await handlers.saveAs({ kind: 'diagram', suggestedName: 'Orders.awsdiagram', text: 'x' }, 1)
  expect(saved).toMatchObject({ value: { outcome: 'saved', document: { name: 'new.awsdiagram', folder: '~' } } })
  const handle = saved.ok && saved.value.outcome === 'saved' ? (saved.value.document.handle ?? '') : ''
  expect(await handlers.reopen({ handle }, 1)).toMatchObject({ value: { document: { text: 'x' } } })
  expect(workbench.desktop.told[0]).toMatchObject(['chooseFileToSave', 1, { path: at('Orders.awsdiagram') }])
})

test('Save As does not overwrite a file the user was not asked about', async () => {
  writeFileSync(at('new.awsdiagram'), 'theirs')
  workbench.desktop.choices.push(at('new'))
  const saved = await handlers.saveAs({ kind: 'diagram', suggestedName: 'x.awsdiagram', text: 'x' }, 1)
  expect(saved).toMatchObject({ ok: false, error: { code: 'refused' } })
  expect(readFileSync(at('new.awsdiagram'), 'utf8')).toBe('theirs')
})

test('Save As onto a file of another window, or a picture onto an open diagram, is refused', async () => {
  await openFile('a.awsdiagram', 1)
  workbench.desktop.choices.push(at('a.awsdiagram'), at('a.awsdiagram'))
  const other = await handlers.saveAs({ kind: 'diagram', suggestedName: 'x', text: 'x' }, 2)
  const picture = await handlers.saveAs({ kind: 'picture', suggestedName: 'x', content: 'x' }, 1)
  expect([other, picture]).toMatchObject([
    { value: { outcome: 'open-elsewhere' } },
    { value: { outcome: 'open-elsewhere' } },
  ])
  expect(readFileSync(at('a.awsdiagram'), 'utf8')).toBe('old')
})

test('Save As through a link to nothing asks first', async () => {
  symlinkSync('missing.yaml', at('link.yaml'))
  workbench.desktop.choices.push(at('link.yaml'), at('link.yaml'))
  const args = { kind: 'template' as const, suggestedName: 'x.yaml', text: 'x' }
  expect(await handlers.saveAs(args, 1)).toMatchObject({ value: { outcome: 'cancelled' } })
  workbench.desktop.answers.push(0)
  expect(await handlers.saveAs(args, 1)).toMatchObject({ value: { outcome: 'saved' } })
  expect(readFileSync(at('missing.yaml'), 'utf8')).toBe('x')
})

test('a recovery copy is offered to others only after its window is gone, with the file beside it', async () => {
  const { handle, fingerprint } = await openFile()
  const copy = { documentId: 'document-1', kind: 'diagram' as const, name: 'a.awsdiagram', text: 'unsaved' }
  await handlers.writeRecovery({ ...copy, handle, baseFingerprint: fingerprint }, 1)
  expect(await handlers.listRecovery({}, 2)).toMatchObject({ value: [] })
  releaseWindow(workbench, 1)
  const listed = await handlers.listRecovery({}, 2)
  expect(listed).toMatchObject({ value: [{ documentId: 'document-1', folder: '~', damaged: false }] })
  const read = await handlers.readRecovery({ documentId: 'document-1' }, 2)
  expect(read).toMatchObject({ value: { text: 'unsaved', baseFingerprint: fingerprint, file: { text: 'old' } } })
  expect(JSON.stringify([listed, read])).not.toContain(at())
  await handlers.dropRecovery({ documentId: 'document-1' }, 2)
  expect(await handlers.listRecovery({}, 2)).toMatchObject({ value: [] })
})

test('a recovery copy whose file is gone still comes back, and says so', async () => {
  const { handle } = await openFile()
  const copy = { documentId: 'document-1', kind: 'diagram' as const, name: 'a.awsdiagram', text: 'unsaved' }
  await handlers.writeRecovery({ ...copy, handle }, 1)
  unlinkSync(at('a.awsdiagram'))
  const listed = await handlers.listRecovery({}, 1)
  expect(listed.ok && listed.value[0]?.fileModifiedAt).toBeUndefined()
  expect(await handlers.readRecovery({ documentId: 'document-1' }, 1)).toMatchObject({
    value: { text: 'unsaved', fileProblem: { code: 'not-found' } },
  })
})

test('only plain https addresses are opened, after the host was shown, once per host', async () => {
  for (const url of ['http://example.com', 'file:///etc/passwd', 'https://a@example.com', 'javascript:alert(1)']) {
    expect(await handlers.openExternal({ url }, 1)).toMatchObject({ ok: false, error: { code: 'refused' } })
  }
  expect(await handlers.openExternal({ url: 'https://docs.example.com/a' }, 1)).toMatchObject({
    value: { opened: false },
  })
  workbench.desktop.answers.push(0)
  expect(await handlers.openExternal({ url: 'https://docs.example.com/a' }, 1)).toMatchObject({
    value: { opened: true },
  })
  expect(await handlers.openExternal({ url: 'https://docs.example.com/b' }, 1)).toMatchObject({
    value: { opened: true },
  })
  expect(workbench.desktop.asked.map(({ message }) => message)).toEqual([
    'Open docs.example.com in your browser?',
    'Open docs.example.com in your browser?',
  ])
})

test('the file of the launch is given once', async () => {
  writeFileSync(at('t.yaml'), 'Resources: {}')
  workbench.launched.set(1, at('t.yaml'))
  expect(await handlers.takeLaunchDocument({}, 1)).toMatchObject({ value: { document: { kind: 'template' } } })
  expect(await handlers.takeLaunchDocument({}, 1)).toEqual({ ok: true, value: null })
})

import { beforeEach, expect, test } from 'vitest'
import { createBrowserHost } from '../../renderer/host/browser/browser-host'
import { callNames } from '../../shared/bridge/calls'
import type { OpenedDocument } from '../../shared/bridge/documents'
import type { Host } from '../../shared/bridge/events'
import { limits } from '../../shared/bridge/limits'
import { type FakeBrowser, fakeBrowser, memoryFile } from './fake-browser'

let browser: FakeBrowser
let host: Host

beforeEach(() => {
  browser = fakeBrowser()
  host = createBrowserHost(browser)
  put('a.awsdiagram', 'old')
})

function put(name: string, content: string | undefined, writable = true): void {
  browser.disk.set(name, { content, modifiedAt: 1, writable })
}

async function openFile(name = 'a.awsdiagram'): Promise<OpenedDocument> {
  browser.choices.push(name)
  const reply = await host.openByDialog({ kind: 'diagram' })
  if (!reply.ok || reply.value.outcome !== 'opened') throw new Error('not opened')
  return reply.value.document
}

test('has every call of the bridge', () => {
  expect(callNames.filter((name) => typeof host[name] !== 'function')).toEqual([])
  expect(host.edition).toBe('browser')
})

test('opens, saves and notices what others wrote', async () => {
  const { handle, text, fingerprint } = await openFile()
  expect(text).toBe('old')
  const saved = await host.save({ handle, text: 'new', fingerprint })
  expect(saved).toMatchObject({ ok: true, value: { outcome: 'saved', version: { size: 3 } } })
  expect(browser.disk.get('a.awsdiagram')?.content).toBe('new')
  expect(await host.checkFile({ handle, fingerprint })).toMatchObject({ value: { state: 'changed' } })
  const conflict = await host.save({ handle, text: 'mine', fingerprint })
  expect(conflict).toMatchObject({ value: { outcome: 'conflict' } })
  const overwrite = conflict.ok && conflict.value.outcome === 'conflict' ? conflict.value.disk.fingerprint : ''
  expect(await host.save({ handle, text: 'mine', fingerprint, overwrite })).toMatchObject({
    value: { outcome: 'saved' },
  })
})

test('a vanished file is made anew only on purpose', async () => {
  const { handle, fingerprint } = await openFile()
  put('a.awsdiagram', undefined)
  expect(await host.checkFile({ handle, fingerprint })).toEqual({ ok: true, value: { state: 'vanished' } })
  expect(await host.save({ handle, text: 'x', fingerprint })).toMatchObject({ value: { outcome: 'vanished' } })
  await host.save({ handle, text: 'x', fingerprint, overwrite: 'vanished' })
  expect(browser.disk.get('a.awsdiagram')?.content).toBe('x')
})

test('without leave to write nothing is written', async () => {
  put('locked', 'old', false)
  const { handle, fingerprint } = await openFile('locked')
  expect(await host.save({ handle, text: 'x', fingerprint })).toMatchObject({ value: { outcome: 'read-only' } })
  expect(browser.disk.get('locked')?.content).toBe('old')
})

test('a cancelled dialog, a closed handle and a huge file', async () => {
  expect(await host.openByDialog({ kind: 'diagram' })).toMatchObject({ value: { outcome: 'cancelled' } })
  const { handle } = await openFile()
  await host.closeDocument({ handle })
  expect(await host.reopen({ handle })).toMatchObject({ ok: false, error: { code: 'unknown-handle' } })
  put('huge.yaml', 'x'.repeat(limits.template + 1))
  browser.choices.push('huge.yaml')
  expect(await host.openByDialog({ kind: 'template' })).toMatchObject({ ok: false, error: { code: 'too-large' } })
})

test('where the browser has downloads only, saving says that nothing is certain', async () => {
  browser = fakeBrowser({ downloads: true })
  host = createBrowserHost(browser)
  browser.choices.push('b.awsdiagram')
  const saved = await host.saveAs({ kind: 'diagram', suggestedName: 'b.awsdiagram', text: 'x' })
  expect(saved).toMatchObject({ value: { outcome: 'saved-durability-uncertain', document: { name: 'b.awsdiagram' } } })
  const handle = saved.ok && 'document' in saved.value ? (saved.value.document.handle ?? '') : ''
  await host.setDocumentState({ title: 'b', edited: false, handle })
  expect(await host.listRecent({})).toMatchObject({ value: [] })
})

test('a shown document becomes recent, once, and opens from there', async () => {
  const { handle } = await openFile()
  await host.setDocumentState({ title: 'a', edited: true, handle })
  await host.setDocumentState({ title: 'a', edited: false, handle })
  await host.closeDocument({ handle })
  const again = await openFile()
  await host.setDocumentState({ title: 'a', edited: false, handle: again.handle })
  const listed = await host.listRecent({})
  expect(listed).toMatchObject({ value: [{ name: 'a.awsdiagram' }] })
  expect(listed.ok && listed.value).toHaveLength(1)
  const id = listed.ok ? (listed.value[0]?.id ?? '') : ''
  expect(await host.openRecent({ id })).toMatchObject({ value: { outcome: 'opened' } })
  expect(browser.told.filter(([name]) => name === 'warnBeforeLeaving').map(([, warn]) => warn)).toEqual([
    true,
    false,
    false,
  ])
})

test('a recovery copy comes back with the file beside it, unless its tab is alive', async () => {
  const { handle, fingerprint } = await openFile()
  const copy = { documentId: 'document-1', kind: 'diagram' as const, name: 'a.awsdiagram', text: 'unsaved' }
  await host.writeRecovery({ ...copy, handle, baseFingerprint: fingerprint })
  browser.heldByOthers.add('document-1')
  expect(await host.listRecovery({})).toMatchObject({ value: [] })
  browser.heldByOthers.clear()
  expect(await host.listRecovery({})).toMatchObject({ value: [{ documentId: 'document-1' }] })
  expect(await host.readRecovery({ documentId: 'document-1' })).toMatchObject({
    value: { text: 'unsaved', baseFingerprint: fingerprint, file: { text: 'old' } },
  })
  await host.dropRecovery({ documentId: 'document-1' })
  expect(await host.readRecovery({ documentId: 'document-1' })).toMatchObject({ error: { code: 'not-found' } })
})

test('a dropped file arrives as an event, as long as someone listens', async () => {
  const seen: unknown[] = []
  const stop = host.on('documentOpened', (event) => seen.push(event))
  put('t.yaml', 'Resources: {}')
  browser.drop(memoryFile(browser, 't.yaml'))
  await new Promise((done) => setTimeout(done, 10))
  stop()
  browser.drop(memoryFile(browser, 't.yaml'))
  await new Promise((done) => setTimeout(done, 10))
  expect(seen).toMatchObject([{ ok: true, value: { document: { kind: 'template', text: 'Resources: {}' } } }])
})

test('leaving for another site shows its host first', async () => {
  expect(await host.openExternal({ url: 'http://example.com' })).toMatchObject({ ok: false })
  expect(await host.openExternal({ url: 'https://example.com/a' })).toMatchObject({ value: { opened: false } })
  browser.confirms.push(true)
  expect(await host.openExternal({ url: 'https://example.com/a' })).toMatchObject({ value: { opened: true } })
  expect(browser.told).toContainEqual(['openTab', 'https://example.com/a'])
})

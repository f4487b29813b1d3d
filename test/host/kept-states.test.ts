import { beforeEach, expect, test } from 'vitest'
import { createBrowserHost } from '../../renderer/host/browser/browser-host'
import type { Host } from '../../shared/bridge/events'
import { type FakeBrowser, fakeBrowser } from './fake-browser'

let browser: FakeBrowser
let host: Host

beforeEach(() => {
  browser = fakeBrowser()
  host = createBrowserHost(browser)
  browser.disk.set('a.awsdiagram', { content: 'old', modifiedAt: 1, writable: true })
})

async function openFile() {
  browser.choices.push('a.awsdiagram')
  const opened = await host.openByDialog({ kind: 'diagram' })
  if (!opened.ok || opened.value.outcome !== 'opened') throw new Error('not opened')
  return opened.value.document
}

async function texts(handle: string): Promise<string[]> {
  const listed = await host.listVersions({ handle })
  if (!listed.ok) throw new Error(listed.error.message)
  const read = await Promise.all(listed.value.map(({ id }) => host.readVersion({ handle, id })))
  return read.map((reply) => (reply.ok ? reply.value.text : reply.error.message))
}

test('saving keeps each state and the one before the first, newest first, at most twenty', async () => {
  const { handle, fingerprint } = await openFile()
  let known = fingerprint
  for (let turn = 1; turn <= 25; turn += 1) {
    const saved = await host.save({ handle, text: `state ${turn}`, fingerprint: known })
    if (!saved.ok || saved.value.outcome !== 'saved') throw new Error('not saved')
    known = saved.value.version.fingerprint
    if (turn === 1) expect(await texts(handle)).toEqual(['state 1', 'old'])
  }
  const kept = await texts(handle)
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([20, 'state 25', 'state 6'])
})

test('files do not share their states, and a browser without files keeps none', async () => {
  const { handle, fingerprint } = await openFile()
  await host.save({ handle, text: 'new', fingerprint })
  browser.choices.push('b.awsdiagram')
  const other = await host.saveAs({ kind: 'diagram', suggestedName: 'b.awsdiagram', text: 'b' })
  if (!other.ok || other.value.outcome !== 'saved') throw new Error('not saved')
  expect(await texts(other.value.document.handle ?? '')).toEqual(['b'])

  const uploading = fakeBrowser({ downloads: true })
  const uploads = createBrowserHost(uploading)
  uploading.choices.push('c.awsdiagram')
  const saved = await uploads.saveAs({ kind: 'diagram', suggestedName: 'c.awsdiagram', text: 'c' })
  if (!saved.ok || saved.value.outcome !== 'saved-durability-uncertain') throw new Error('not saved')
  const listed = await uploads.listVersions({ handle: saved.value.document.handle ?? '' })
  expect(listed).toEqual({ ok: true, value: [] })
})

test('a recent file shows the picture that was kept, also after it was opened again', async () => {
  const { handle } = await openFile()
  await host.setDocumentState({ title: 'a', edited: false, handle })
  await host.keepPicture({ handle, svg: '<svg/>' })
  const again = await openFile()
  await host.setDocumentState({ title: 'a', edited: false, handle: again.handle })
  expect(await host.listRecent({})).toMatchObject({ value: [{ name: 'a.awsdiagram', picture: '<svg/>' }] })
})

test('a copy can be looked at without opening the file beside it', async () => {
  await host.writeRecovery({ documentId: 'document-1', kind: 'diagram', name: 'a', text: 'unsaved' })
  expect(await host.peekRecovery({ documentId: 'document-1' })).toEqual({ ok: true, value: { text: 'unsaved' } })
  expect(await host.peekRecovery({ documentId: 'document-2' })).toMatchObject({ ok: false })
})

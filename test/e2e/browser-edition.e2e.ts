import { request } from 'node:http'
import { resolve } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Host } from '../../shared/bridge/events'
import { type BrowserEdition, openBrowserEdition } from './open-browser-edition'

let edition: BrowserEdition

beforeEach(async () => {
  edition = await openBrowserEdition({ script: await hostScript() })
})

afterEach(() => edition.dispose())

/** The page's own host, as a script that leaves it in `testedHost`. */
async function hostScript(): Promise<string> {
  const entry = resolve(import.meta.dirname, '../../renderer/host/create-host.ts')
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'hostModule', fileName: 'host' } },
  })
  const [output] = [built].flat() as { output: { code: string }[] }[]
  return `${output?.output[0]?.code}; window.testedHost = hostModule.createHost()`
}

type Tested = typeof globalThis & { testedHost: Host }

test('is served with the policy, breaks none of it, and asks nobody else for anything', async () => {
  const response = await edition.page.reload()
  expect(response?.headers()['content-security-policy']).toContain("connect-src 'none'")
  await edition.page.waitForTimeout(500)
  expect(edition.violations).toEqual([])
  expect(edition.foreignRequests).toEqual([])
})

test('answers only to its own name, and to nothing but reading', async () => {
  const status = (host: string, method: string) =>
    new Promise((done, failed) => {
      const { port } = new URL(edition.address)
      const asked = request({ host: '127.0.0.1', port, method, path: '/', headers: { host } }, (response) => {
        response.resume()
        done(response.statusCode)
      })
      asked.on('error', failed).end()
    })
  const { host } = new URL(edition.address)
  expect([await status(host, 'GET'), await status('evil.example', 'GET'), await status(host, 'POST')]).toEqual([
    200, 403, 405,
  ])
})

test('a recovery copy outlives its tab, and is not offered while the tab lives', async () => {
  const list = () =>
    edition.page.evaluate(async () => {
      const listed = await (globalThis as Tested).testedHost.listRecovery({})
      return listed.ok ? listed.value.map(({ documentId }) => documentId) : undefined
    })
  const other = await edition.context.newPage()
  await other.goto(edition.address)
  const written = await other.evaluate(() =>
    (globalThis as Tested).testedHost.writeRecovery({
      documentId: 'document-1',
      kind: 'diagram',
      name: 'a',
      text: 'unsaved',
    }),
  )
  expect(written.ok).toBe(true)
  expect(await list()).not.toContain('document-1')
  await other.close()
  await expect.poll(list).toContain('document-1')
  const read = await edition.page.evaluate(() =>
    (globalThis as Tested).testedHost.readRecovery({ documentId: 'document-1' }),
  )
  expect(read).toMatchObject({ ok: true, value: { text: 'unsaved' } })
})

test('saves to a file of the browser, and sees when it changed', async () => {
  const outcomes = await edition.page.evaluate(async () => {
    // The origin's private files are real handles that need no dialog.
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle('a.awsdiagram', { create: true })
    Object.assign(window, { showSaveFilePicker: async () => handle })
    const host = (globalThis as Tested).testedHost
    const first = await host.saveAs({ kind: 'diagram', suggestedName: 'a.awsdiagram', text: 'one' })
    if (!first.ok || !('version' in first.value)) return [first]
    const open = { handle: first.value.document.handle ?? '', fingerprint: first.value.version.fingerprint }
    const second = await host.save({ ...open, text: 'two' })
    const third = await host.save({ ...open, text: 'three' })
    const read = await host.reopen({ handle: open.handle })
    return [first, second, third, read]
  })
  expect(outcomes).toMatchObject([
    { value: { outcome: 'saved' } },
    { value: { outcome: 'saved' } },
    { value: { outcome: 'conflict' } },
    { value: { document: { text: 'two' } } },
  ])
})

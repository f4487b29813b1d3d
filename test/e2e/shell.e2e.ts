import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Host } from '../../shared/bridge/events'
import { launchApp, type RunningApp } from './electron-stand-in/launch-app'

declare global {
  interface Window {
    readonly host?: Host
  }
}

const oldText = '{ "format": "awsdiagram", "version": 1, "name": "Orders", "nodes": [], "connections": [] }\n'

let folder: string
let file: string
let app: RunningApp

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'stackboard-files-')))
  file = join(folder, 'orders.awsdiagram')
  writeFileSync(file, oldText)
})

afterEach(async () => {
  await app.dispose()
  rmSync(folder, { recursive: true, force: true })
})

/** Calls the host in the page, the way the app's own code does. */
function call<Name extends keyof Host>(
  name: Name,
  args: unknown,
): Promise<{ ok: boolean; value: never; error?: never }> {
  return app.page.evaluate(
    ([name, args]) =>
      (window.host as unknown as Record<string, (args: unknown) => never>)[name as string]?.(args) as never,
    [name, args] as const,
  )
}

/** What a window was opened for, as told to whoever asks first: this, or the page's own code, which then shows it. */
async function launchDocument(page: Page): Promise<string> {
  await page.waitForFunction(() => window.host)
  const taken = await page.evaluate(async () => JSON.stringify(await window.host?.takeLaunchDocument({})))
  if (taken.includes('"opened"')) return taken
  await page.waitForFunction(() => document.body.textContent?.includes('orders'))
  return page.evaluate(() => document.body.textContent ?? '')
}

async function openFile() {
  await app.answer({ open: file })
  const opened = await call('openByDialog', { kind: 'diagram' })
  expect(opened).toMatchObject({ ok: true, value: { outcome: 'opened' } })
  return (opened.value as { document: { handle: string; fingerprint: string; name: string; text: string } }).document
}

test('a window opens with the host in it and nothing of Node', async () => {
  app = await launchApp()
  expect(await app.page.evaluate(() => window.host?.edition)).toBe('desktop')
  expect(await app.page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined')
  expect(await app.page.evaluate(() => typeof (globalThis as { process?: unknown }).process)).toBe('undefined')
})

test('the page comes with its content security policy, and obeys it', async () => {
  app = await launchApp()
  const response = app.page.waitForResponse((response) => response.url().endsWith('/index.html'))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].webContents.reload(), null)
  expect((await response).headers()['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
  await app.page.waitForFunction(() => window.host)
  const inline = await app.page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    document.body.append(script)
    return (window as { inlineRan?: boolean }).inlineRan ?? false
  })
  expect(inline).toBe(false)
  await expect(app.page.evaluate(() => fetch('index.html'))).rejects.toThrow()
})

test('no way leads out of the page', async () => {
  app = await launchApp()
  const before = app.page.url()
  await app.page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await app.page.evaluate(() => window.open('https://example.com/') === null)
  await app.page.waitForTimeout(500)
  expect(app.page.url()).toBe(before)
  expect(await app.windows(1)).toHaveLength(1)
})

test('a call goes to the main process and back, and a malformed one is refused', async () => {
  app = await launchApp()
  expect(await call('listRecent', {})).toEqual({ ok: true, value: [] })
  expect(await call('listRecent', { path: '/etc/passwd' })).toMatchObject({ ok: false, error: { code: 'refused' } })
  expect(await call('openRecent', { id: '../../secret' })).toMatchObject({ ok: false, error: { code: 'refused' } })
})

test('saving writes the file whole, and leaves nothing else behind', async () => {
  app = await launchApp()
  const { handle, fingerprint, text } = await openFile()
  expect(text).toBe(oldText)
  const saved = await call('save', { handle, text: '{"new":true}\n', fingerprint })
  expect(saved).toMatchObject({ ok: true, value: { outcome: 'saved' } })
  expect(readFileSync(file, 'utf8')).toBe('{"new":true}\n')
  expect(readdirSync(folder)).toEqual(['orders.awsdiagram'])
})

test('a file that changed meanwhile is not overwritten', async () => {
  app = await launchApp()
  const { handle, fingerprint } = await openFile()
  writeFileSync(file, '{"other":true}\n')
  const saved = await call('save', { handle, text: 'mine', fingerprint })
  expect(saved).toMatchObject({ ok: true, value: { outcome: 'conflict' } })
  expect(readFileSync(file, 'utf8')).toBe('{"other":true}\n')
})

test('another program writing the open file is noticed', async () => {
  app = await launchApp()
  const { handle } = await openFile()
  await app.page.evaluate(() => {
    const seen = window as { seen?: unknown }
    window.host?.on('fileChangedOnDisk', (event) => {
      seen.seen = event
    })
  })
  writeFileSync(file, '{"other":true}\n')
  await app.page.waitForFunction(() => (window as { seen?: unknown }).seen)
  const seen = await app.page.evaluate(() => (window as { seen?: unknown }).seen)
  expect(seen).toMatchObject({ handle, state: { state: 'changed' } })
})

test('a picture is saved from bytes', async () => {
  app = await launchApp({ answers: [{ save: join(folder, 'orders.png') }] })
  const saved = await app.page.evaluate(() =>
    window.host?.saveAs({ kind: 'picture', suggestedName: 'orders.png', content: Uint8Array.from([137, 80, 78, 71]) }),
  )
  expect(saved).toMatchObject({ ok: true, value: { outcome: 'saved', document: { name: 'orders.png' } } })
  expect([...readFileSync(join(folder, 'orders.png'))]).toEqual([137, 80, 78, 71])
})

test('closing with changes asks; Cancel keeps the window, Don’t save closes it', async () => {
  app = await launchApp()
  await call('setDocumentState', { title: 'orders.awsdiagram', edited: true, documentId: 'document-1' })
  await app.closeWindow()
  await app.page.waitForTimeout(200)
  expect(await app.windows(1)).toHaveLength(1)
  expect((await app.dialogs())[0]?.message).toContain('orders.awsdiagram')
  await app.answer({ button: 'Don’t save' })
  await app.closeWindow()
  expect(await app.exited).toBe(0)
})

test('closing with changes and Save lets the page save first', async () => {
  app = await launchApp()
  const { handle, fingerprint } = await openFile()
  await call('setDocumentState', { title: 'orders', edited: true, handle })
  await app.page.evaluate(
    ([handle, fingerprint]) => {
      window.host?.on('closeRequested', async () => {
        await window.host?.save({ handle, text: 'saved on closing', fingerprint })
        await window.host?.closeWindow({})
      })
    },
    [handle, fingerprint] as const,
  )
  await app.answer({ button: 'Save' })
  await app.closeWindow()
  expect(await app.exited).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe('saved on closing')
})

test('a file argument is opened, and its path stays with the main process', async () => {
  app = await launchApp({ args: [file] })
  const shown = await launchDocument(app.page)
  expect(shown).toContain('orders')
  expect(shown).not.toContain(file)
})

test('a second start brings the file to the first instance, in one window per file', async () => {
  app = await launchApp()
  expect(await app.startAgain([file])).toBe(0)
  const [, second] = await app.windows(2)
  if (!second) throw new Error('no second window')
  expect(await launchDocument(second)).toContain('orders')
  expect(await app.startAgain([file])).toBe(0)
  await app.page.waitForTimeout(500)
  expect(await app.windows(2)).toHaveLength(2)
  await app.answer({ open: file })
  expect(await call('openByDialog', { kind: 'diagram' })).toMatchObject({ value: { outcome: 'open-elsewhere' } })
})

test('a menu entry reaches the page, with the title and state the page gave it', async () => {
  app = await launchApp()
  await app.page.evaluate(() => {
    window.host?.on('menuCommand', ({ id }) => {
      Object.assign(window, { chosen: id })
    })
  })
  await call('setMenuState', { items: [{ id: 'undo', label: 'Undo move', enabled: false }] })
  const undo = await app.evaluate(({ Menu }) => {
    const { label, enabled } = Menu.getApplicationMenu().getMenuItemById('undo')
    return { label, enabled }
  }, null)
  expect(undo).toEqual({ label: 'Undo move', enabled: false })
  await app.clickMenu('save-diagram')
  await app.page.waitForFunction(() => (window as { chosen?: string }).chosen === 'save-diagram')
})

test('a dropped file is opened without its path going through the page', async () => {
  app = await launchApp()
  await app.page.evaluate(() => {
    window.host?.on('documentOpened', (event) => {
      Object.assign(window, { dropped: JSON.stringify(event) })
    })
  })
  await app.dropFile(file)
  await app.page.waitForFunction(() => (window as { dropped?: string }).dropped)
  const event = await app.page.evaluate(() => (window as { dropped?: string }).dropped ?? '')
  expect(JSON.parse(event)).toMatchObject({ ok: true, value: { outcome: 'opened' } })
  expect(event).not.toContain(file)
})

test('after a kill the recovery copy is offered with its text', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'stackboard-data-'))
  app = await launchApp({ userData })
  const { handle, fingerprint } = await openFile()
  const copy = { documentId: 'document-1', kind: 'diagram', name: 'orders.awsdiagram', text: 'unsaved' }
  const written = await call('writeRecovery', { ...copy, handle, baseFingerprint: fingerprint })
  expect(written.ok).toBe(true)
  await app.kill()
  await app.dispose()

  app = await launchApp({ userData })
  const listed = await call('listRecovery', {})
  expect(listed).toMatchObject({ ok: true, value: [{ documentId: 'document-1', name: 'orders.awsdiagram' }] })
  const read = await call('readRecovery', { documentId: 'document-1' })
  expect(read).toMatchObject({ ok: true, value: { text: 'unsaved', file: { text: oldText } } })
  await app.dispose()
  rmSync(userData, { recursive: true, force: true })
})

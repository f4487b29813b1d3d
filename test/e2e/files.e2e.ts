import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LaunchOptions, launchApp, type RunningApp } from './electron-stand-in/launch-app'

let folder: string
let userData: string
let file: string
let app: RunningApp

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'stackboard-files-')))
  userData = join(folder, 'data')
  file = join(folder, 'orders.awsdiagram')
  writeFileSync(file, diagramText('Orders'))
})

afterEach(async () => {
  await app.dispose()
  rmSync(folder, { recursive: true, force: true })
})

/** A diagram of queues with these labels. */
function diagramText(...labels: string[]): string {
  const nodes = labels.map((label, index) => ({
    id: `n${index + 1}`,
    kind: 'resource',
    type: 'AWS::SQS::Queue',
    logicalId: `${label}Queue`,
    label,
    position: { x: 80, y: 80 + 140 * index },
    properties: {},
  }))
  return `${JSON.stringify({ format: 'awsdiagram', version: 1, name: 'Orders', nodes, connections: [], template: {} })}\n`
}

async function launch(options: LaunchOptions = {}): Promise<void> {
  app = await launchApp({ userData, ...options })
  await app.page.locator('#canvas').waitFor()
}

async function launchWithFile(): Promise<void> {
  await launch({ args: [file] })
  await app.page.locator('.file-name', { hasText: 'orders' }).waitFor()
}

/** One change that can be told from the file's name and from the canvas: every node once more. */
async function change(page: Page): Promise<void> {
  const before = await page.locator('[data-node]').count()
  await app.clickMenu('select-all')
  await page.locator('.react-flow__node.selected').first().waitFor()
  await app.clickMenu('duplicate')
  await page.locator('[data-node]').nth(before).waitFor()
}

const state = () => app.page.locator('.file-state').textContent()
const labelsIn = (text: string) => (JSON.parse(text) as { nodes: { label: string }[] }).nodes.map(({ label }) => label)

async function copies(): Promise<string[]> {
  return readdirSync(join(userData, 'recovery')).filter((name) => name.endsWith('.recovery'))
}

test('a file changed underneath asks; comparing shows what differs, and overwriting keeps the other state', async () => {
  await launchWithFile()
  await change(app.page)
  writeFileSync(file, diagramText('Orders', 'Theirs').replace('"n2"', '"n9"'))
  await app.clickMenu('save-diagram')
  const question = app.page.getByRole('dialog', { name: 'orders.awsdiagram was changed by someone else' })
  await question.getByRole('button', { name: 'Compare…' }).click()
  const differences = app.page.getByRole('list', { name: 'Differences' })
  await expect.poll(() => differences.textContent()).toContain('Theirs')
  expect(labelsIn(readFileSync(file, 'utf8'))).toEqual(['Orders', 'Theirs'])
  await app.page.keyboard.press('Escape')
  await question.getByRole('button', { name: 'Overwrite' }).click()
  await expect.poll(state).toBe('saved')
  expect(labelsIn(readFileSync(file, 'utf8'))).toHaveLength(2)
  const kept = readdirSync(join(userData, 'versions'))
    .flatMap((name) => readdirSync(join(userData, 'versions', name)))
    .filter((name) => name.endsWith('.version'))
  expect(kept).toHaveLength(2)
})

test('earlier states are listed, compared, and taken up as a new document', async () => {
  await launchWithFile()
  await change(app.page)
  await app.clickMenu('save-diagram')
  await expect.poll(state).toBe('saved')
  await app.clickMenu('show-versions')
  const dialog = app.page.getByRole('dialog', { name: 'Earlier states of orders.awsdiagram' })
  await expect.poll(() => dialog.locator('.version-row').count()).toBe(2)
  await dialog.locator('.version-row').last().click()
  await expect.poll(() => dialog.getByRole('list', { name: 'Differences' }).textContent()).toContain('added')
  await expect.poll(() => dialog.locator('.diagram-picture img').count()).toBe(2)
  await dialog.getByRole('button', { name: 'Open this state as a new document' }).click()
  await expect.poll(() => app.page.locator('[data-node]').count()).toBe(1)
  expect(await app.page.locator('.file-name').textContent()).not.toContain('.awsdiagram')
  expect(labelsIn(readFileSync(file, 'utf8'))).toHaveLength(2)
})

test('a file that vanishes keeps the document and marks it as changed', async () => {
  await launchWithFile()
  expect(await state()).toBe('saved')
  unlinkSync(file)
  await expect.poll(state).toBe('edited')
  expect(await app.page.locator('[data-node]').count()).toBe(1)
  await app.clickMenu('save-diagram')
  await app.page.getByRole('button', { name: 'Make it anew' }).click()
  await expect.poll(state).toBe('saved')
  expect(labelsIn(readFileSync(file, 'utf8'))).toEqual(['Orders'])
})

test('a save that fails says why, and offers to try again or to save elsewhere', async () => {
  await launchWithFile()
  await change(app.page)
  const whole = readFileSync(file, 'utf8')
  rmSync(file)
  // Nothing may be written where a folder has the file's name; no user is above that.
  await app.evaluate(({ app }, file) => {
    const { mkdirSync } = process.getBuiltinModule('node:fs')
    mkdirSync(file)
    return app.isPackaged
  }, file)
  await app.clickMenu('save-diagram')
  const banner = app.page.getByRole('alert').filter({ hasText: 'Could not save' })
  await expect.poll(() => banner.textContent()).toContain('“orders.awsdiagram” is a folder')
  expect(await state()).toBe('edited')
  await expect.poll(() => copies().catch(() => [])).toHaveLength(1)
  rmSync(file, { recursive: true })
  writeFileSync(file, whole)
  await banner.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(state).toBe('saved')
  await expect.poll(copies).toEqual([])
})

test('while changes go on, a copy is there two seconds after the first of them', async () => {
  await launchWithFile()
  let going = true
  const changes = (async () => {
    await change(app.page)
    while (going) {
      await app.clickMenu('duplicate')
      await app.page.waitForTimeout(100)
    }
  })()
  try {
    // A copy that waited for a rest would never come.
    await expect.poll(() => copies().catch(() => [])).toHaveLength(1)
  } finally {
    going = false
    await changes
  }
})

test('a copy that cannot be written is said, and the banner goes once there is room', async () => {
  await launch({ args: [file] })
  // A file where the folder of copies belongs: even the super-user can write nothing below it.
  writeFileSync(join(userData, 'recovery'), '')
  await app.page.locator('.file-name', { hasText: 'orders' }).waitFor()
  await change(app.page)
  const banner = app.page.getByRole('alert').filter({ hasText: 'Your changes are not protected' })
  await banner.waitFor()
  rmSync(join(userData, 'recovery'))
  await banner.waitFor({ state: 'hidden', timeout: 9000 })
  expect(await copies()).toHaveLength(1)
})

test('a crash is followed by one offer, with both dates and a picture; the copy opens as unsaved', async () => {
  await launchWithFile()
  await change(app.page)
  await expect.poll(() => copies().catch(() => [])).toHaveLength(1)
  await app.kill()
  await app.dispose()

  await launch()
  const offer = app.page.getByRole('dialog', { name: 'Unsaved work was found' })
  await expect.poll(() => offer.textContent()).toMatch(/Copy of .+ · file of /)
  await offer.locator('.diagram-picture img').waitFor()
  await offer.getByRole('button', { name: 'Open the copy' }).click()
  await expect.poll(() => app.page.locator('[data-node]').count()).toBe(2)
  expect(await state()).toBe('edited')
  expect(labelsIn(readFileSync(file, 'utf8'))).toEqual(['Orders'])
  await app.clickMenu('save-diagram')
  await expect.poll(() => labelsIn(readFileSync(file, 'utf8')).length).toBe(2)
  await expect.poll(copies).toEqual([])
})

test('a page that dies keeps its copy in the main process, which offers to load it again', async () => {
  await launchWithFile()
  await change(app.page)
  await expect.poll(() => copies().catch(() => [])).toHaveLength(1)
  await app.answer({ button: 'Load again' })
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window.webContents.forcefullyCrashRenderer) window.webContents.forcefullyCrashRenderer()
    else window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  }, null)
  const offer = app.page.getByRole('dialog', { name: 'Unsaved work was found' })
  await offer.getByRole('button', { name: 'Open the copy' }).click()
  await expect.poll(() => app.page.locator('[data-node]').count()).toBe(2)
})

test('windows come back with their files, where no file was asked for', async () => {
  const second = join(folder, 'bills.awsdiagram')
  writeFileSync(second, diagramText('Bills'))
  await launch({ answers: [{ open: file }] })
  await app.clickMenu('open-diagram')
  await app.page.locator('.file-name', { hasText: 'orders' }).waitFor()
  expect(await app.startAgain([second])).toBe(0)
  const pages = await app.windows(2)
  await pages[1]?.locator('.file-name', { hasText: 'bills' }).waitFor()
  await app.page.waitForTimeout(600)
  await app.evaluate(({ app }) => app.quit(), null)
  expect(await app.exited).toBe(0)
  await app.dispose()

  app = await launchApp({ userData })
  const restored = await app.windows(2)
  await expect
    .poll(async () => (await Promise.all(restored.map((page) => page.locator('.file-name').textContent()))).sort())
    .toEqual([expect.stringContaining('bills'), expect.stringContaining('orders')])
})

test('recent files stand on the empty canvas with their pictures', async () => {
  await launchWithFile()
  await expect.poll(() => readdirSync(userData)).toContain('recent-pictures')
  await app.clickMenu('new-diagram')
  const card = app.page.locator('.empty-recent .recent-card')
  await card.locator('img').waitFor()
  await card.click()
  await app.page.locator('.file-name', { hasText: 'orders' }).waitFor()
})

test('a file found damaged is refused with its place, and its last state is offered', async () => {
  await launchWithFile()
  await change(app.page)
  await app.clickMenu('save-diagram')
  await expect.poll(state).toBe('saved')
  await app.clickMenu('new-diagram')
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 60))
  await app.answer({ open: file })
  await app.clickMenu('open-diagram')
  const banner = app.page.getByRole('alert').filter({ hasText: 'Could not open orders.awsdiagram' })
  await expect.poll(() => banner.textContent()).toMatch(/line \d+, column \d+/)
  await banner.getByRole('button', { name: /^Open the state of/ }).click()
  await expect.poll(() => app.page.locator('[data-node]').count()).toBe(2)
})

test('a file that opens in part lists what was set aside, and is never saved over', async () => {
  const damaged = diagramText('Orders', 'Bad').replace('"x":80,"y":220', '"x":null,"y":220')
  writeFileSync(file, damaged)
  await launchWithFile()
  const list = app.page.getByRole('dialog', { name: 'orders.awsdiagram was opened in part' })
  await expect.poll(() => list.textContent()).toContain('Node “n2”')
  await list.getByRole('button', { name: 'Go on with the rest' }).click()
  const elsewhere = join(folder, 'rest.awsdiagram')
  await app.answer({ save: elsewhere })
  await app.clickMenu('save-diagram')
  await expect.poll(state).toBe('saved')
  expect(readFileSync(file, 'utf8')).toBe(damaged)
  expect(labelsIn(readFileSync(elsewhere, 'utf8'))).toEqual(['Orders'])
})

import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LaunchOptions, launchApp, type RunningApp } from './electron-stand-in/launch-app'
import { drawingText, ITEMS } from './support/drawing'
import { drag, nodeNamed } from './support/mouse'
import { pngFacts } from './support/picture'
import { exportByCommandLine } from './support/reference-export'
import { newWatched, type Watched, watchContext } from './support/watch-context'

const drawing = drawingText(
  [
    { item: ITEMS.queue, label: 'Orders', at: { x: 0, y: 0 } },
    { item: ITEMS.function, label: 'Fulfil', at: { x: 360, y: 0 } },
  ],
  [{ kind: 'sqs-queue-triggers-lambda-function', source: 'n1', target: 'n2' }],
)

let folder: string
let file: string
let app: RunningApp
let watched: Watched

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'stackboard-files-')))
  file = join(folder, 'orders.awsdiagram')
  writeFileSync(file, drawing)
})

afterEach(async () => {
  await leave()
  rmSync(folder, { recursive: true, force: true })
})

/** Ends the app, which until then must have behaved: what breaks off by its end does not count. */
async function leave(): Promise<void> {
  const seen = structuredClone(watched)
  await app.dispose()
  expect(seen).toEqual(newWatched())
}

async function launch(options: LaunchOptions): Promise<void> {
  app = await launchApp(options)
  app.page.setDefaultTimeout(10_000)
  watched = newWatched()
  watchContext(app.page.context(), new URL('.', app.page.url()).href, watched)
}

async function launchWithFile(options: LaunchOptions = {}): Promise<void> {
  await launch({ args: [file], ...options })
  await nodeNamed(app.page, 'Orders').waitFor()
}

const state = (text: string) => app.page.locator('.file-state', { hasText: text }).waitFor()

async function change(): Promise<void> {
  await drag(app.page, nodeNamed(app.page, 'Orders'), { x: 0, y: 80 })
  await state('edited')
}

test('a file is opened, changed, saved, and reopened as it was saved', async () => {
  await launchWithFile()
  await app.page.keyboard.press('ControlOrMeta+s')
  expect(readFileSync(file, 'utf8')).toBe(drawing)
  await change()
  await app.page.keyboard.press('ControlOrMeta+s')
  await state('saved')
  const saved = readFileSync(file, 'utf8')
  expect(saved).not.toBe(drawing)
  expect(readdirSync(folder)).toEqual(['orders.awsdiagram'])
  await leave()

  await launchWithFile()
  const copy = join(folder, 'copy.awsdiagram')
  await app.answer({ save: copy })
  await app.page.keyboard.press('ControlOrMeta+Shift+S')
  await app.page.locator('.file-name', { hasText: 'copy.awsdiagram' }).waitFor()
  expect(readFileSync(copy, 'utf8')).toBe(saved)
})

test('what is exported is what the command line exports from the saved file', async () => {
  await launchWithFile()
  for (const format of ['yaml', 'json'] as const) {
    const target = join(folder, `out.${format}`)
    await app.answer({ save: target })
    await app.clickMenu(`export-template-${format}`)
    await app.page.getByText(new RegExp(`^Exported out.${format}`)).waitFor()
    expect(readFileSync(target, 'utf8')).toBe(await exportByCommandLine(drawing, format))
  }
  const picture = join(folder, 'out.png')
  await app.answer({ save: picture })
  await app.clickMenu('export-picture')
  const dialog = app.page.getByRole('dialog', { name: 'Export picture' })
  await dialog.locator('.mantine-SegmentedControl-label', { hasText: 'PNG' }).click()
  await dialog.getByRole('button', { name: 'Export…' }).click()
  await app.page.getByText('Exported out.png').first().waitFor()
  const { width, colors } = await pngFacts(app.page, readFileSync(picture))
  expect(width).toBeGreaterThan(900)
  expect(colors).toBeGreaterThan(50)
})

test('a file changed underneath asks before it is overwritten', async () => {
  await launchWithFile()
  await change()
  const other = drawing.replaceAll('Orders', 'Others')
  writeFileSync(file, other)
  // The same words are announced to those who do not see them.
  const toasts = app.page.locator('.mantine-Notifications-root')
  await toasts.getByText('orders.awsdiagram was changed on disk; saving will ask first').waitFor()
  await app.page.keyboard.press('ControlOrMeta+s')
  const dialog = app.page.getByRole('dialog', { name: 'orders.awsdiagram was changed by someone else' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(readFileSync(file, 'utf8')).toBe(other)
  await app.page.keyboard.press('ControlOrMeta+s')
  await dialog.getByRole('button', { name: 'Overwrite' }).click()
  await state('saved')
  expect(readFileSync(file, 'utf8')).toContain('"Orders"')
})

test('closing with a change asks, and Save saves it before the window goes', async () => {
  await launchWithFile()
  await change()
  const knowsOfIt = () =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return window.getTitle().startsWith('•') || window.edited === true || window.isDocumentEdited?.() === true
    }, null)
  await expect.poll(knowsOfIt).toBe(true)
  await app.closeWindow()
  await expect.poll(async () => (await app.dialogs()).map(({ message }) => message).join()).toContain('orders')
  await nodeNamed(app.page, 'Orders').waitFor()
  await app.answer({ button: 'Save' })
  await app.closeWindow()
  expect(await app.exited).toBe(0)
  expect(readFileSync(file, 'utf8')).not.toBe(drawing)
})

test('after a power cut the change of the last seconds is offered and can be opened', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'stackboard-data-'))
  await launchWithFile({ userData })
  await change()
  const copies = () => readdirSync(join(userData, 'recovery')).filter((name) => name.endsWith('.recovery'))
  await expect.poll(() => copies().length).toBe(1)
  await app.kill()
  await leave()
  expect(readFileSync(file, 'utf8')).toBe(drawing)

  await launch({ userData })
  const offer = app.page.getByRole('dialog', { name: 'Unsaved work was found' })
  await offer.getByRole('button', { name: 'Open the copy' }).click()
  await offer.waitFor({ state: 'detached' })
  await nodeNamed(app.page, 'Orders').waitFor()
  await state('edited')
  await app.page.keyboard.press('ControlOrMeta+s')
  await state('saved')
  expect(readFileSync(file, 'utf8')).not.toBe(drawing)
  await leave()
  rmSync(userData, { recursive: true, force: true })
})

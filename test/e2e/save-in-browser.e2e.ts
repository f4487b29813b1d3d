import { expect, test } from 'vitest'
import { answerFiles, putFile, readFileBytes, savedNames } from './support/browser-files'
import { drawingText, ITEMS } from './support/drawing'
import { exportPictureAs } from './support/export-picture'
import { drag, nodeNamed } from './support/mouse'
import { pngFacts, svgFacts } from './support/picture'
import { prepareDesk } from './support/prepare-desk'
import { exportByCommandLine } from './support/reference-export'

const desk = prepareDesk()

const hostile = '</text><script>alert(1)</script>'
const drawing = drawingText(
  [
    { item: ITEMS.queue, label: 'Orders', at: { x: 0, y: 0 } },
    { item: ITEMS.function, label: 'Fulfil: order', at: { x: 360, y: 0 } },
    { item: ITEMS.bucket, label: hostile, at: { x: 360, y: 200 } },
  ],
  [{ kind: 'sqs-queue-triggers-lambda-function', source: 'n1', target: 'n2' }],
)

const read = async (name: string) => (await readFileBytes(desk.page, name)).toString('utf8')
/** Becomes what it is asked to be as soon as nobody writes the file any more. */
const settled = (name: string) => expect.poll(() => read(name).catch(() => 'being written'))
const state = (text: string) => desk.page.locator('.file-state', { hasText: text }).waitFor()

async function exportAs(entry: string, name: string): Promise<Buffer> {
  const { page } = desk
  await answerFiles(page, { saveNext: name })
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: entry }).click()
  await page.getByText(new RegExp(`^Exported ${name}`)).waitFor()
  return readFileBytes(page, name)
}

test('an opened file, saved without a change, is the same to the byte', async () => {
  const { page } = desk
  await desk.open(drawing)
  await state('saved')
  await page.keyboard.press('ControlOrMeta+s')
  await drag(page, nodeNamed(page, 'Orders'), { x: 0, y: 80 })
  await state('edited')
  await settled('walk.awsdiagram').toBe(drawing)
  await page.keyboard.press('ControlOrMeta+z')
  await state('saved')
  await page.keyboard.press('ControlOrMeta+s')
  await settled('walk.awsdiagram').toBe(drawing)
})

test('a change is saved, and the reopened file is what was saved', async () => {
  const { page } = desk
  await desk.open(drawing)
  await drag(page, nodeNamed(page, 'Orders'), { x: 0, y: 80 })
  await page.keyboard.press('ControlOrMeta+s')
  await state('saved')
  const saved = await read('walk.awsdiagram')
  expect(saved).not.toBe(drawing)
  await page.reload()
  await page.locator('#canvas').waitFor()
  await answerFiles(page, { openNext: 'walk.awsdiagram', saveNext: 'again.awsdiagram' })
  await page.keyboard.press('ControlOrMeta+o')
  await nodeNamed(page, 'Orders').waitFor()
  await page.keyboard.press('ControlOrMeta+Shift+S')
  await page.locator('.file-name', { hasText: 'again.awsdiagram' }).waitFor()
  expect(await read('again.awsdiagram')).toBe(saved)
  expect(await savedNames(page)).toEqual(['again.awsdiagram'])
})

test('what is exported is what the command line exports from the saved file', async () => {
  await desk.open(drawing)
  const yaml = await exportAs('Export CloudFormation YAML…', 'out.yaml')
  expect(yaml.toString('utf8')).toBe(await exportByCommandLine(drawing, 'yaml'))
  const json = await exportAs('Export CloudFormation JSON…', 'out.json')
  expect(json.toString('utf8')).toBe(await exportByCommandLine(drawing, 'json'))
})

test('a picture shows labels as text, whatever they look like', async () => {
  const { page } = desk
  await desk.open(drawing)
  const svg = (await exportPictureAs(page, 'SVG', 'out.svg')).toString('utf8')
  expect(svg).not.toContain('<script')
  const { texts, elements } = await svgFacts(page, svg)
  expect(elements).not.toContain('script')
  expect(texts.join('\n')).toContain('Orders')
  expect(texts.join('\n').replace(/\s/g, '')).toContain('</text><script>')
  const png = await exportPictureAs(page, 'PNG', 'out.png')
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const { width, height, colors } = await pngFacts(page, png)
  expect(width).toBeGreaterThan(900)
  expect(height).toBeGreaterThan(400)
  expect(colors).toBeGreaterThan(50)
})

test('a file that was changed by someone else is not overwritten without asking', async () => {
  const { page } = desk
  await desk.open(drawing)
  await drag(page, nodeNamed(page, 'Orders'), { x: 0, y: 80 })
  const other = drawing.replaceAll('Orders', 'Others')
  await putFile(page, 'walk.awsdiagram', other)
  await page.keyboard.press('ControlOrMeta+s')
  const dialog = page.getByRole('dialog', { name: 'walk.awsdiagram was changed by someone else' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  await state('edited')
  expect(await read('walk.awsdiagram')).toBe(other)
  await page.keyboard.press('ControlOrMeta+s')
  await dialog.getByRole('button', { name: 'Overwrite' }).click()
  await state('saved')
  expect(await read('walk.awsdiagram')).toContain('"Orders"')
})

test('unsaved changes are not replaced without asking', async () => {
  const { page } = desk
  await desk.open(drawing)
  await drag(page, nodeNamed(page, 'Orders'), { x: 0, y: 80 })
  const asked: string[] = []
  page.once('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await page.getByRole('button', { name: 'File: walk.awsdiagram' }).click()
  await page.getByRole('menuitem', { name: /^New/ }).click()
  await expect.poll(() => asked.join()).toContain('walk.awsdiagram')
  await nodeNamed(page, 'Orders').waitFor()
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: 'File: walk.awsdiagram' }).click()
  await page.getByRole('menuitem', { name: /^New/ }).click()
  await page.getByText('Draw a system on AWS').waitFor()
})

test('a file that is no diagram is refused with the place of the fault, and the open one stays', async () => {
  const { page } = desk
  await desk.open(drawing)
  await putFile(page, 'broken.awsdiagram', `${drawing.slice(0, 200)}\n]`)
  await answerFiles(page, { openNext: 'broken.awsdiagram' })
  await page.keyboard.press('ControlOrMeta+o')
  const note = page.getByRole('alert').filter({ hasText: 'Could not open broken.awsdiagram' })
  await note.waitFor()
  expect(await note.textContent()).toMatch(/line \d+/)
  await nodeNamed(page, 'Orders').waitFor()
  await page.locator('.file-name', { hasText: 'walk.awsdiagram' }).waitFor()
})

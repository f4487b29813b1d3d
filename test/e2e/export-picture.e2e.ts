import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerFiles, putFile, readFileBytes } from './support/browser-files'
import { drawingText, ITEMS } from './support/drawing'
import { exportPictureAs, pictureDialog } from './support/export-picture'
import { nodeNamed } from './support/mouse'
import { pngFacts, svgFacts } from './support/picture'
import { prepareDesk } from './support/prepare-desk'

const desk = prepareDesk()

const drawing = drawingText(
  [
    { item: ITEMS.vpc, label: 'Network', at: { x: 0, y: 0 }, size: { width: 640, height: 240 } },
    { item: ITEMS.function, label: 'Fulfil', at: { x: 40, y: 80 }, in: 'n1' },
    { item: ITEMS.table, label: 'Book', at: { x: 360, y: 80 }, in: 'n1' },
    { item: ITEMS.queue, label: 'Orders & more', at: { x: 0, y: 320 } },
  ],
  [
    { kind: 'lambda-function-uses-dynamodb-table', source: 'n2', target: 'n3' },
    { kind: 'sqs-queue-triggers-lambda-function', source: 'n4', target: 'n2' },
  ],
)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackboard-pictures-'))
  writeFileSync(join(folder, 'walk.awsdiagram'), drawing)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the built command line draws of the same file. */
function render(name: string, ...options: string[]): Buffer {
  const tool = resolve(import.meta.dirname, '../../scripts/stackboard.mjs')
  const args = [tool, 'render', join(folder, 'walk.awsdiagram'), '-o', join(folder, name), ...options]
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return readFileSync(join(folder, name))
}

const tick = async (label: string) => (await pictureDialog(desk.page)).getByRole('checkbox', { name: label }).click()

test('the command line draws the same bytes as the window', async () => {
  const { page } = desk
  await desk.open(drawing)
  await tick('Legend')
  await tick('Transparent background')
  await (await pictureDialog(page)).locator('.mantine-SegmentedControl-label', { hasText: 'Dark' }).click()
  await (await pictureDialog(page)).getByLabel('What is shown').first().click()
  await page.getByRole('option', { name: /^Network/ }).click()
  expect(await exportPictureAs(page, 'SVG', 'b.svg')).toEqual(
    render('b.svg', '--no-legend', '--transparent', '--theme', 'dark', '--only', 'Network'),
  )
  const pdf = await exportPictureAs(page, 'PDF', 'c.pdf')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf).toEqual(render('c.pdf', '--no-legend', '--transparent'))
  await answerFiles(page, { saveNext: 'd.drawio' })
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByPlaceholder('Search commands and nodes').fill('draw.io')
  await page.keyboard.press('Enter')
  await page.getByText('Exported d.drawio').first().waitFor()
  expect(await readFileBytes(page, 'd.drawio')).toEqual(render('d.drawio'))
})

test('the preview follows what is chosen, and a PNG has the size it promised', async () => {
  const { page } = desk
  await desk.open(drawing)
  await page.keyboard.press('ControlOrMeta+Shift+E')
  const dialog = await pictureDialog(page)
  const preview = dialog.getByRole('img', { name: 'What will be exported' })
  const shown = async () => {
    const address = await preview.getAttribute('src')
    return (await preview.evaluate((image) => (image as HTMLImageElement).naturalHeight)) + (address === null ? 1 : 0)
  }
  await preview.waitFor()
  await expect.poll(shown).toBeGreaterThan(400)
  const before = await shown()
  await tick('Legend')
  await expect.poll(shown).toBeLessThan(before)
  await dialog.locator('.mantine-SegmentedControl-label', { hasText: 'PNG' }).click()
  await dialog.locator('.mantine-SegmentedControl-label', { hasText: '3×' }).click()
  const promised = (await dialog.getByText(/\d+ × \d+ pixels/).textContent()) ?? ''
  const png = await exportPictureAs(page, 'PNG', 'out.png')
  const { width, height, colors } = await pngFacts(page, png)
  expect(`${width} × ${height} pixels`).toBe(promised)
  expect(colors).toBeGreaterThan(50)
})

test('a picture that carries its diagram gives it back, and saving asks for a file of its own', async () => {
  const { page } = desk
  for (const format of ['SVG', 'PNG'] as const) {
    const name = `carrying.${format.toLowerCase()}`
    await desk.open(drawing)
    await exportPictureAs(page, format, name)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    await nodeNamed(page, 'Fulfil').waitFor({ state: 'detached' })
    page.once('dialog', (dialog) => dialog.accept())
    await answerFiles(page, { openNext: name, saveNext: `${name}.awsdiagram` })
    await page.keyboard.press('ControlOrMeta+o')
    await nodeNamed(page, 'Fulfil').waitFor()
    const before = await readFileBytes(page, name)
    await page.keyboard.press('ControlOrMeta+s')
    await expect.poll(async () => (await readFileBytes(page, `${name}.awsdiagram`)).toString('utf8')).toBe(drawing)
    expect(await readFileBytes(page, name)).toEqual(before)
  }
})

test('a picture without its diagram says so when it is opened, and nothing is lost', async () => {
  const { page } = desk
  await desk.open(drawing)
  await tick('The diagram itself')
  const svg = (await exportPictureAs(page, 'SVG', 'bare.svg')).toString('utf8')
  expect(svg).not.toContain('awsdiagram')
  expect((await svgFacts(page, svg)).elements).not.toContain('metadata')
  await answerFiles(page, { openNext: 'bare.svg' })
  await page.keyboard.press('ControlOrMeta+o')
  await page.getByText('“bare.svg” is an SVG picture without a diagram in it').first().waitFor()
  await nodeNamed(page, 'Fulfil').waitFor()
})

test('a picture dropped on the window opens its diagram', async () => {
  const { page } = desk
  await desk.open(drawing)
  const svg = (await exportPictureAs(page, 'SVG', 'drop.svg')).toString('utf8')
  await putFile(page, 'empty.awsdiagram', drawingText([]))
  await answerFiles(page, { openNext: 'empty.awsdiagram' })
  await page.keyboard.press('ControlOrMeta+o')
  await nodeNamed(page, 'Fulfil').waitFor({ state: 'detached' })
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'drop.svg', { type: 'image/svg+xml' }))
    document
      .querySelector('#canvas')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, svg)
  await nodeNamed(page, 'Fulfil').waitFor()
})

test('what is selected goes to the clipboard as a picture', async () => {
  const { page } = desk
  await desk.open(drawing)
  await nodeNamed(page, 'Orders').click()
  await page.keyboard.press('ControlOrMeta+Shift+C')
  await page.getByText('Copied as a picture').first().waitFor()
  const bytes = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const blob = await item?.getType('image/png')
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))]
  })
  const { width, colors } = await pngFacts(page, Buffer.from(bytes))
  expect(colors).toBeGreaterThan(20)
  // Only the queue and the title: far less than the network beside it.
  expect(width).toBeLessThan(1000)
})

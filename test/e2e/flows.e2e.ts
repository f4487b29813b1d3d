import { expect, test } from 'vitest'
import { readFileBytes } from './support/browser-files'
import { drawingText, ITEMS } from './support/drawing'
import { exportPictureAs, pictureDialog } from './support/export-picture'
import { boxOf, nodeNamed } from './support/mouse'
import { svgFacts } from './support/picture'
import { prepareDesk } from './support/prepare-desk'
import { undoName } from './support/reading'

const desk = prepareDesk()

const drawing = drawingText(
  [
    { item: ITEMS.queue, label: 'Orders', at: { x: 0, y: 0 } },
    { item: ITEMS.function, label: 'Fulfil', at: { x: 420, y: 0 } },
    { item: ITEMS.table, label: 'Book', at: { x: 840, y: 0 } },
    { item: ITEMS.topic, label: 'News', at: { x: 420, y: 240 } },
  ],
  [
    { kind: 'sqs-queue-triggers-lambda-function', source: 'n1', target: 'n2' },
    { kind: 'lambda-function-uses-dynamodb-table', source: 'n2', target: 'n3' },
    { kind: 'lambda-function-publishes-to-sns-topic', source: 'n2', target: 'n4' },
  ],
)

const panel = () => desk.page.locator('.flows-panel')
const steps = () => panel().getByRole('list', { name: 'Steps' }).getByRole('listitem')
const stepTexts = () => steps().locator('.flow-ends').allTextContents()
const caption = (step: number) => panel().getByLabel(`Caption of step ${step}`)
const badges = () => desk.page.locator('.flow-badge').allTextContents()
const pickLine = (text: string) => desk.page.locator('.line-label', { hasText: text }).click()

/** A flow along all three lines, told by clicks and keys. */
async function tellFlow(): Promise<void> {
  const { page } = desk
  await desk.open(drawing)
  await page.getByRole('tab', { name: 'Flows' }).click()
  await page.getByRole('button', { name: 'New flow' }).click()
  await pickLine('triggers')
  await expect.poll(stepTexts).toEqual(['Orders → Fulfil'])
  await pickLine('uses')
  await pickLine('publishes')
  await expect.poll(stepTexts).toEqual(['Orders → Fulfil', 'Fulfil → Book', 'Fulfil → News'])
  await panel().getByRole('button', { name: 'Done adding' }).click()
  await caption(1).fill('An order comes in')
  await caption(2).fill('It is written into the book')
}

test('steps are added by clicks on lines, told, ordered and undone', async () => {
  const { page } = desk
  await tellFlow()
  await expect.poll(badges).toEqual(['1', '2', '3'])
  await pickLine('triggers')
  expect(await stepTexts()).toHaveLength(3)
  await panel().getByRole('button', { name: 'Move step 3 up' }).click()
  await expect.poll(stepTexts).toEqual(['Orders → Fulfil', 'Fulfil → News', 'Fulfil → Book'])
  expect(await caption(3).inputValue()).toBe('It is written into the book')
  expect(await undoName(page)).toBe('Move step 3')
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(stepTexts).toEqual(['Orders → Fulfil', 'Fulfil → Book', 'Fulfil → News'])
  await panel().getByLabel('Name of the flow').fill('An order')
  await panel().getByRole('button', { name: 'Remove step 3' }).click()
  await expect.poll(badges).toEqual(['1', '2'])
  await page.keyboard.press('ControlOrMeta+s')
  await page.locator('.file-state', { hasText: 'saved' }).waitFor()
  const saved = JSON.parse((await readFileBytes(page, 'walk.awsdiagram')).toString('utf8'))
  expect(saved.flows).toEqual([
    {
      id: 'f1',
      name: 'An order',
      steps: [
        { connection: 'c1', caption: 'An order comes in' },
        { connection: 'c2', caption: 'It is written into the book' },
      ],
    },
  ])
  await nodeNamed(page, 'Book').click()
  await page.keyboard.press('Delete')
  await expect.poll(stepTexts).toEqual(['Orders → Fulfil'])
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(stepTexts).toEqual(['Orders → Fulfil', 'Fulfil → Book'])
})

test('a flow is presented by keys: the rest steps back, the view follows, Escape ends it', async () => {
  const { page } = desk
  await tellFlow()
  await panel().getByRole('button', { name: 'Play' }).click()
  const player = page.getByRole('region', { name: 'Presentation' })
  const told = () => player.locator('.flow-caption').textContent()
  const where = () => player.locator('.flow-where').textContent()
  const dimmed = (label: string) => page.locator('.react-flow__node.dimmed', { hasText: label }).count()
  await expect.poll(told).toBe('An order comes in')
  await page.locator('#palette-search').waitFor({ state: 'detached' })
  await expect.poll(() => dimmed('Book')).toBe(1)
  expect(await dimmed('Orders')).toBe(0)
  expect(await page.locator('.line.dimmed').count()).toBe(2)
  const first = await boxOf(nodeNamed(page, 'Fulfil'))
  await page.keyboard.press('ArrowRight')
  await expect.poll(told).toBe('It is written into the book')
  await expect.poll(() => dimmed('Orders')).toBe(1)
  await expect.poll(async () => (await boxOf(nodeNamed(page, 'Fulfil'))).x).toBeLessThan(first.x)
  await page.keyboard.press('Space')
  await expect.poll(told).toBe('Fulfil → News')
  await page.keyboard.press('ArrowRight')
  expect(await where()).toContain('3 of 3')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(where).toContain('2 of 3')
  await player.getByRole('button', { name: 'Step back' }).click()
  await expect.poll(where).toContain('1 of 3')
  await page.keyboard.press('Escape')
  await player.waitFor({ state: 'detached' })
  await page.locator('#palette-search').waitFor()
  expect(await page.locator('.line.dimmed').count()).toBe(0)
  expect(await undoName(page)).toContain('Caption of step 2')
  await page.keyboard.press('ControlOrMeta+Alt+p')
  await player.waitFor()
})

test('a flow is exported: numbers and captions in a picture, one step alone, a page for each', async () => {
  const { page } = desk
  await tellFlow()
  const dialog = await pictureDialog(page)
  await dialog.getByLabel('Flow', { exact: true }).first().click()
  await page.getByRole('option', { name: 'Flow 1' }).click()
  const all = await svgFacts(page, (await exportPictureAs(page, 'SVG', 'all.svg')).toString('utf8'))
  expect(all.texts).toEqual(expect.arrayContaining(['1', '2', '3', 'An order comes in', 'It is written into the book']))
  const again = await pictureDialog(page)
  await again.getByLabel('Flow', { exact: true }).first().click()
  await page.getByRole('option', { name: 'Flow 1' }).click()
  await again.getByLabel('Steps').first().click()
  await page.getByRole('option', { name: '2. It is written' }).click()
  const one = (await exportPictureAs(page, 'SVG', 'one.svg')).toString('utf8')
  expect(one).toContain('opacity="0.18"')
  const { texts } = await svgFacts(page, one)
  expect(texts).toContain('It is written into the book')
  expect(texts).not.toContain('An order comes in')
  const last = await pictureDialog(page)
  await last.locator('.mantine-SegmentedControl-label', { hasText: 'PDF' }).click()
  await last.getByLabel('Flow', { exact: true }).first().click()
  await page.getByRole('option', { name: 'Flow 1' }).click()
  await last.getByLabel('Steps').first().click()
  await page.getByRole('option', { name: 'A page for each step' }).click()
  const pdf = (await exportPictureAs(page, 'PDF', 'steps.pdf')).toString('latin1')
  expect(pdf).toContain('/Count 3')
})

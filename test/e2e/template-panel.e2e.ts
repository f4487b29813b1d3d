import { expect, test } from 'vitest'
import { answerFiles, putFile, readFileBytes } from './support/browser-files'
import { drawingText, ITEMS } from './support/drawing'
import { boxOf, drag, nodeNamed } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'

const desk = prepareDesk({ height: 1000 })

const TEMPLATE = `# The shop
Resources:
  # Orders wait here
  OrdersQueue:
    Type: AWS::SQS::Queue
    Properties: { VisibilityTimeout: 60 }   # seconds
  Worker:
    Type: AWS::SNS::Topic
`

const text = () => desk.page.locator('.template-view .cm-content')
const state = (wanted: string) => desk.page.locator('.file-state', { hasText: wanted }).waitFor()
const read = async () => (await readFileBytes(desk.page, 'shop.yaml')).toString('utf8')
const shownText = async () => (await text().locator('.cm-line').allTextContents()).join('\n')

async function openTemplate(): Promise<void> {
  const { page } = desk
  await putFile(page, 'shop.yaml', TEMPLATE)
  await answerFiles(page, { openNext: 'shop.yaml' })
  await page.getByRole('button', { name: 'Open a template' }).click()
  await nodeNamed(page, 'Orders Queue').waitFor()
  await expect.poll(shownText).toBe(TEMPLATE)
}

/** Puts the cursor behind a line's text. */
async function cursorBehind(line: string): Promise<void> {
  await text().locator('.cm-line').filter({ hasText: line }).click()
  await desk.page.keyboard.press('End')
}

test('a new resource typed into an opened template is drawn, and saving writes what was typed', async () => {
  const { page } = desk
  await openTemplate()
  const before = await boxOf(nodeNamed(page, 'Orders Queue'))
  await cursorBehind('AWS::SNS::Topic')
  await page.keyboard.type('\n# Where pictures lie\n')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.type('  Pictures: # all of them\n  Type: AWS::S3::Bucket')
  await nodeNamed(page, 'Pictures').waitFor()
  expect(await boxOf(nodeNamed(page, 'Orders Queue'))).toEqual(before)
  const typed = await shownText()
  expect(typed).toContain('# Where pictures lie')
  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: 'Write them' }).click()
  await state('saved')
  expect(await read()).toBe(typed)
})

test('one pause is one step to undo, and undoing brings the text back', async () => {
  const { page } = desk
  await openTemplate()
  await cursorBehind('AWS::SNS::Topic')
  await page.keyboard.type('\n', { delay: 1 })
  await page.keyboard.press('Shift+Home')
  await page.keyboard.type('  Pictures:\n  Type: AWS::S3::Bucket')
  await nodeNamed(page, 'Pictures').waitFor()
  await nodeNamed(page, 'Worker').click()
  await page.keyboard.press('Control+z')
  await nodeNamed(page, 'Pictures').waitFor({ state: 'detached' })
  await expect.poll(shownText).toBe(TEMPLATE)
  await state('saved')
})

test('a text that cannot be read shows where and why, is not lost, and goes in once it is mended', async () => {
  const { page } = desk
  await openTemplate()
  await cursorBehind('Type: AWS::SQS::Queue')
  await page.keyboard.type('\nDeletionPolicy: [Retain')
  const message = page.getByRole('alert').filter({ hasText: 'The diagram stays as it is' })
  await message.waitFor()
  expect(await message.textContent()).toMatch(/Line \d+, column \d+/)
  await text().locator('.fault-line').waitFor()
  await page.getByRole('tab', { name: 'Problems' }).click()
  await page.getByRole('tab', { name: 'Template' }).click()
  await expect.poll(shownText).toContain('DeletionPolicy: [Retain')
  await message.waitFor()
  await state('edited')
  await cursorBehind('[Retain')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.type('DeletionPolicy: Retain')
  await message.waitFor({ state: 'detached' })
  await nodeNamed(page, 'Orders Queue').click()
  await page.locator('.cm-line.shown-line').filter({ hasText: 'DeletionPolicy: Retain' }).waitFor()
})

test('a diagram that changes while someone types asks whose text stays', async () => {
  const { page } = desk
  await openTemplate()
  await cursorBehind('Type: AWS::SQS::Queue')
  await page.keyboard.type('\nx')
  await page.locator('.fault-line').waitFor()
  await nodeNamed(page, 'Worker').click()
  await page.keyboard.press('Delete')
  const question = page.getByRole('alert').filter({ hasText: 'The diagram changed while you typed' })
  await question.waitFor()
  expect(await shownText()).toContain('\n    x\n')
  await cursorBehind('    x')
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Backspace')
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await nodeNamed(page, 'Worker').waitFor()
  await expect.poll(shownText).toBe(TEMPLATE)
})

test('a drawn diagram is edited by its text as well; what is moved meanwhile stays moved', async () => {
  const { page } = desk
  await desk.open(
    drawingText([
      { item: ITEMS.queue, label: 'Orders', at: { x: 0, y: 0 } },
      { item: ITEMS.topic, label: 'News', at: { x: 360, y: 0 } },
    ]),
  )
  await expect.poll(shownText).toContain('VisibilityTimeout')
  await page.locator('.cm-line').filter({ hasText: 'VisibilityTimeout' }).click()
  await page.locator('.react-flow__node.selected').filter({ hasText: 'Orders' }).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.type('5 # seconds')
  await drag(page, nodeNamed(page, 'News'), { x: 0, y: 80 })
  const moved = await boxOf(nodeNamed(page, 'News'))
  await page.getByRole('button', { name: 'Undo' }).and(page.locator(':enabled')).waitFor()
  await expect.poll(shownText).toContain('5 # seconds')
  await nodeNamed(page, 'Orders').click()
  await page.locator('.cm-line.shown-line').filter({ hasText: '# seconds' }).waitFor()
  expect(await boxOf(nodeNamed(page, 'News'))).toEqual(moved)
})

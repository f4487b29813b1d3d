import { expect, test } from 'vitest'
import { drawingText, ITEMS } from './support/drawing'
import { nodeNamed } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'
import { documentText, templateText, undoName } from './support/reading'

const desk = prepareDesk()

const four = drawingText([
  { item: ITEMS.queue, label: 'Top left', at: { x: 0, y: 0 } },
  { item: ITEMS.table, label: 'Bottom left', at: { x: 0, y: 200 } },
  { item: ITEMS.function, label: 'Top right', at: { x: 360, y: 0 } },
  { item: ITEMS.bucket, label: 'Bottom right', at: { x: 360, y: 200 } },
])

const found = (item: string) =>
  desk.page.getByRole('region', { name: 'Found services' }).locator(`[data-item="${item}"]`)
const selected = () => desk.page.locator('.card-node.selected .card-title').allTextContents()

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await desk.page.keyboard.press(key)
}

async function openFour(): Promise<void> {
  await desk.open(four)
  await desk.page.locator('#canvas').focus()
}

test('Tab walks the nodes in reading order, and back', async () => {
  await openFour()
  const walked: string[] = []
  for (let step = 0; step < 4; step++) {
    await press('Tab')
    walked.push(...(await selected()))
  }
  expect(walked).toEqual(['Top left', 'Top right', 'Bottom left', 'Bottom right'])
  await press('Shift+Tab')
  expect(await selected()).toEqual(['Bottom left'])
})

test('past the last node Tab leaves the canvas', async () => {
  await openFour()
  await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab')
  expect(await desk.page.evaluate(() => document.activeElement?.id)).not.toBe('canvas')
})

test('arrows move what is selected, with Shift by more, and each is a step', async () => {
  const { page } = desk
  await openFour()
  await press('Tab', 'ArrowRight', 'ArrowDown', 'Shift+ArrowDown')
  const { nodes } = JSON.parse(await documentText(page))
  expect(nodes[0].position).toEqual({ x: 8, y: 40 })
  await page.locator('#canvas').focus()
  await press('ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z')
  expect(JSON.parse(await documentText(page)).nodes[0].position).toEqual({ x: 0, y: 0 })
})

test('C begins a connection, typing finds its end, Enter draws it', async () => {
  const { page } = desk
  await openFour()
  await press('Tab', 'c')
  const search = page.getByRole('combobox', { name: 'Connect Top left to' })
  await search.waitFor()
  await search.pressSequentially('right')
  await page.getByRole('option', { name: /^Top right/ }).waitFor()
  await press('Enter')
  await expect.poll(() => undoName(page)).toBe('Connect “Top left triggers Top right”')
  await expect.poll(() => templateText(page)).toContain('AWS::Lambda::EventSourceMapping')
  expect(await search.count()).toBe(0)
})

test('Escape gives up a connection that was begun', async () => {
  const { page } = desk
  await openFour()
  await press('Tab', 'c')
  const search = page.getByRole('combobox', { name: 'Connect Top left to' })
  await search.waitFor()
  await press('Escape')
  await search.waitFor({ state: 'detached' })
  expect(await undoName(page)).toBe('')
  expect(await selected()).toEqual(['Top left'])
})

test('Enter goes to the inspector of what is selected', async () => {
  const { page } = desk
  await openFour()
  await press('Tab', 'Enter')
  await page.waitForFunction(() => document.activeElement?.closest('#inspector'))
})

test('the command palette finds a command and runs it, and finds a node and selects it', async () => {
  const { page } = desk
  await openFour()
  await press('ControlOrMeta+k')
  const search = page.getByLabel('Search commands and nodes')
  await search.fill('business')
  await page.getByRole('button', { name: 'Business level' }).waitFor()
  await press('Enter')
  await search.waitFor({ state: 'detached' })
  expect(await page.getByRole('radio', { name: 'Business' }).isChecked()).toBe(true)
  await press('ControlOrMeta+k')
  await search.fill('bottom right')
  await page.locator('.mantine-Spotlight-action', { hasText: 'Bottom right' }).waitFor()
  await press('Enter')
  await expect.poll(selected).toEqual(['Bottom right'])
})

test('a slash finds services, and Enter places one in the middle of the view', async () => {
  const { page } = desk
  await page.locator('#canvas').focus()
  await press('/')
  await page.keyboard.type('sqs')
  await found('resource AWS::SQS::Queue standard').waitFor()
  expect(await page.locator('#palette-search').inputValue()).toBe('sqs')
  await press('Tab', 'Enter')
  await page.locator('[data-node]').waitFor()
  expect(await undoName(page)).toBe('Add Queue')
})

test('the sheet of shortcuts opens with a question mark and goes with Escape', async () => {
  const { page } = desk
  await page.locator('#canvas').focus()
  await press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await sheet.getByText('Redo').waitFor()
  await press('Escape')
  await sheet.waitFor({ state: 'detached' })
})

// The same words are announced to those who do not see them.
const toast = (text: string) => desk.page.locator('.mantine-Notifications-root').getByText(text)

test('undo says what it undid, also right after another', async () => {
  await openFour()
  await press('Tab', 'Delete', 'Tab', 'Delete')
  await press('ControlOrMeta+z')
  await toast('Undid Delete Top right').waitFor()
  await press('ControlOrMeta+z')
  await toast('Undid Delete Top left').waitFor()
})

test('a system is drawn without the mouse at all', async () => {
  const { page } = desk
  await press('/')
  await page.keyboard.type('lambda')
  await found('resource AWS::Lambda::Function').waitFor()
  await press('Tab', 'Enter')
  await page.locator('[data-node]').waitFor()
  await press('ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', '/')
  await page.locator('#palette-search').selectText()
  await page.keyboard.type('queue')
  await found('resource AWS::SQS::Queue standard').waitFor()
  await press('Tab', 'Enter')
  await page.locator('[data-node]').nth(1).waitFor()
  await press('c')
  await page.getByRole('combobox', { name: 'Connect Queue to' }).pressSequentially('func')
  await page.getByRole('option').first().waitFor()
  await press('Enter')
  await expect.poll(() => undoName(page)).toBe('Connect “Queue triggers Function”')
})

test('what is typed into a field is text and no command', async () => {
  const { page } = desk
  await openFour()
  await nodeNamed(page, 'Top left').click()
  const name = page.getByLabel('Name', { exact: true })
  await name.focus()
  await page.keyboard.type('cg/?')
  await press('Backspace', 'Delete')
  expect(await name.inputValue()).toBe('cg/')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await page.locator('[data-node]').count()).toBe(4)
  expect(await page.locator('.frame-node').count()).toBe(0)
  await press('ControlOrMeta+a', 'ControlOrMeta+x')
  expect(await name.inputValue()).toBe('')
  expect(await page.locator('[data-node]').count()).toBe(4)
  await press('ControlOrMeta+v')
  expect(await name.inputValue()).toBe('cg/')
})

test('a label is renamed in place, and keys pressed meanwhile are letters', async () => {
  const { page } = desk
  await openFour()
  await press('Tab', 'F2')
  await page.keyboard.type('cargo')
  await press('Enter')
  await nodeNamed(page, 'cargo').waitFor()
  expect(await undoName(page)).toBe('Rename')
  expect(await page.locator('[data-node]').count()).toBe(4)
})

test('the context menu opens by keyboard and Escape closes it', async () => {
  const { page } = desk
  await openFour()
  await press('Tab', 'Shift+F10')
  await page.getByRole('menuitem', { name: /^Duplicate/ }).waitFor()
  await press('Escape')
  await page.getByRole('menuitem', { name: /^Duplicate/ }).waitFor({ state: 'detached' })
})

import { expect, test } from 'vitest'
import { serialiseDiagram } from '../../shared/file/serialise'
import { graphOf } from '../bench/canvas/graph'
import { drawingText, ITEMS } from './support/drawing'
import { boxOf, nodeNamed } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'
import { undoName } from './support/reading'

const desk = prepareDesk()

const shop = drawingText(
  [
    { item: ITEMS.vpc, label: 'Network', at: { x: 0, y: 240 }, size: { width: 560, height: 260 } },
    { item: ITEMS.privateSubnet, label: 'Inside', at: { x: 40, y: 60 }, in: 'n1', size: { width: 320, height: 160 } },
    { item: ITEMS.function, label: 'Fulfil', at: { x: 40, y: 60 }, in: 'n2' },
    { item: ITEMS.queue, label: 'Orders', at: { x: 0, y: 0 } },
    { item: ITEMS.table, label: 'Book', at: { x: 640, y: 0 } },
  ],
  [
    { kind: 'sqs-queue-triggers-lambda-function', source: 'n4', target: 'n3' },
    { kind: 'lambda-function-uses-dynamodb-table', source: 'n3', target: 'n5' },
  ],
).replace('"VisibilityTimeout": 360', '"VisibilityTimeout": 360, "Tags": [{ "Key": "team", "Value": "payments" }]')

const query = () => desk.page.getByRole('textbox', { name: 'Find in diagram' })
const count = () => desk.page.locator('.find-count').textContent()
const selected = () =>
  desk.page.locator('[data-node].selected').evaluateAll((all) => all.map((each) => each.dataset.node))
const dimmed = () =>
  desk.page
    .locator('.react-flow__node.dimmed [data-node]')
    .evaluateAll((all) => all.map((each) => each.dataset.node).sort())
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => desk.page.keyboard.press(key)), Promise.resolve())

async function find(text: string): Promise<void> {
  await press('ControlOrMeta+f')
  await query().waitFor()
  await desk.page.keyboard.type(text)
}

test('finding by name, type, tag and property dims the rest until the bar is closed', async () => {
  const { page } = desk
  await desk.open(shop)
  await page.locator('#canvas').focus()
  await find('team=pay')
  await expect.poll(count).toBe('1 found')
  await expect.poll(dimmed).toEqual(['n1', 'n2', 'n3', 'n5'])
  expect(await page.locator('.lines .line.dimmed').count()).toBe(2)
  await find('lambda')
  await expect.poll(dimmed).toEqual(['n4', 'n5'])
  await find('VisibilityTimeout=360')
  await expect.poll(dimmed).toEqual(['n1', 'n2', 'n3', 'n5'])
  await find('nowhere')
  await expect.poll(count).toBe('None')
  await press('Escape')
  await query().waitFor({ state: 'detached' })
  expect(await dimmed()).toEqual([])
  expect(await page.locator('.lines .line.dimmed').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('canvas')
  expect(await undoName(page)).toBe('')
})

test('Enter goes to the next, Shift+Enter to the one before, and each is selected', async () => {
  const { page } = desk
  await desk.open(shop)
  await find('o')
  await expect.poll(count).toMatch(/^\d+ found$/)
  await press('Enter')
  await expect.poll(selected).toEqual(['n4'])
  expect(await count()).toMatch(/^1 of /)
  await press('Enter')
  await expect.poll(selected).toEqual(['n5'])
  expect(await count()).toMatch(/^2 of /)
  await press('Enter', 'Enter')
  await page.locator('.find-where', { hasText: /(type|service|property): / }).waitFor()
  await press('Shift+Enter', 'Shift+Enter', 'Shift+Enter')
  await expect.poll(selected).toEqual(['n4'])
  await press('Shift+Enter')
  await expect.poll(count).toMatch(/^(\d+) of \1$/)
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await query().waitFor({ state: 'detached' })
  await nodeNamed(page, 'Fulfil').first().waitFor()
})

test('by the mouse: menu of commands, buttons, close', async () => {
  const { page } = desk
  await desk.open(shop)
  await press('ControlOrMeta+k')
  await page.getByLabel('Search commands and nodes').fill('find in')
  await page.getByRole('button', { name: 'Find in diagram…' }).click()
  await query().waitFor()
  await query().fill('fulfil')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect.poll(selected).toEqual(['n3'])
  await page.locator('.find-where', { hasText: 'Network › Inside › Fulfil' }).waitFor()
})

test('in a large diagram what is found stays in the light, from afar and near by', async () => {
  const { page } = desk
  await desk.open(serialiseDiagram(graphOf(400)), 'large.awsdiagram')
  await page.locator('.status-bar', { hasText: '400 nodes' }).waitFor()
  await page.locator('[data-far-drawn]').first().waitFor()
  await page.locator('#canvas').focus()
  await find('Topic 100')
  await expect.poll(count).toBe('1 found')
  await press('Enter')
  const card = page.locator('.react-flow__node.hit')
  await card.locator('.selected', { hasText: 'Topic 100' }).waitFor()
  const canvas = await boxOf(page.locator('#canvas'))
  await expect.poll(async () => (await boxOf(card)).center.x).toBeGreaterThan(canvas.x)
  await expect.poll(() => page.locator('.react-flow__node.dimmed').count()).toBeGreaterThan(3)
})

import { expect, test } from 'vitest'
import { serialiseDiagram } from '../../shared/file/serialise'
import { graphOf } from '../bench/canvas/graph'
import { drawingText, ITEMS } from './support/drawing'
import { boxOf, drag, nodeNamed } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'
import { documentText, templateText, undoName } from './support/reading'

const desk = prepareDesk()

const shop = drawingText(
  [
    { item: ITEMS.vpc, label: 'Network', at: { x: 0, y: 0 }, size: { width: 720, height: 360 } },
    { item: ITEMS.privateSubnet, label: 'Left', at: { x: 40, y: 60 }, in: 'n1', size: { width: 300, height: 240 } },
    { item: ITEMS.function, label: 'First', at: { x: 40, y: 40 }, in: 'n2' },
    { item: ITEMS.function, label: 'Second', at: { x: 40, y: 140 }, in: 'n2' },
    { item: ITEMS.table, label: 'Book', at: { x: 900, y: 120 } },
  ],
  [
    { kind: 'lambda-function-uses-dynamodb-table', source: 'n3', target: 'n5' },
    { kind: 'lambda-function-uses-dynamodb-table', source: 'n4', target: 'n5' },
  ],
)

const card = (label: string) => desk.page.locator('.folded-node').filter({ hasText: label })
const lines = () => desk.page.locator('.lines .line')

test('a container is collapsed by the button on its head and opened by that on its card', async () => {
  const { page } = desk
  await desk.open(shop)
  const text = await templateText(page)
  await page.getByRole('button', { name: 'Collapse Left' }).click()
  await card('Left').waitFor()
  expect(await undoName(page)).toBe('Collapse Left')
  expect(await card('Left').locator('.folded-count').textContent()).toBe('2')
  expect(await card('Left').locator('.card-line').textContent()).toMatch(/^2 .*functions$/)
  expect(await nodeNamed(page, 'First').count()).toBe(0)
  await expect.poll(() => lines().count()).toBe(1)
  await page.locator('.line-label', { hasText: '2 × ' }).click()
  await page.locator('#inspector').getByText('2 selected').waitFor()
  expect(await templateText(page)).toBe(text)
  await page.getByRole('button', { name: 'Expand Left' }).click()
  await nodeNamed(page, 'First').last().waitFor()
  await expect.poll(() => lines().count()).toBe(2)
  await page.keyboard.press('ControlOrMeta+z')
  await card('Left').waitFor()
  await page.keyboard.press('ControlOrMeta+z')
  await nodeNamed(page, 'Second').last().waitFor()
  expect(await undoName(page)).toBe('')
})

test('by keyboard and context menu, and it is kept in the file', async () => {
  const { page } = desk
  await desk.open(shop)
  await page.locator('#canvas').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ControlOrMeta+Alt+c')
  await card('Network').waitFor()
  expect(await page.locator('[data-node]').count()).toBe(2)
  const text = await documentText(page)
  expect(text).toContain('"collapsed": true')
  await card('Network').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Collapse or expand' }).click()
  await nodeNamed(page, 'First').last().waitFor()
  await page.keyboard.press('ControlOrMeta+z')
  await card('Network').waitFor()
  await desk.open(text, 'again.awsdiagram')
  await card('Network').waitFor()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByLabel('Search commands and nodes').fill('expand all')
  await page.keyboard.press('Enter')
  await nodeNamed(page, 'First').last().waitFor()
})

test('a card is moved with all that lies in it, and takes nothing in while it is collapsed', async () => {
  const { page } = desk
  await desk.open(shop)
  const before = await boxOf(nodeNamed(page, 'First').last())
  await page.getByRole('button', { name: 'Collapse Network' }).click()
  const at = await boxOf(card('Network'))
  await drag(page, card('Network'), { x: 0, y: 60 })
  await expect.poll(async () => Math.round((await boxOf(card('Network'))).y - at.y)).toBeGreaterThan(40)
  const moved = (await boxOf(card('Network'))).y - at.y
  const book = await boxOf(nodeNamed(page, 'Book'))
  await drag(page, nodeNamed(page, 'Book'), { x: at.x - book.x, y: at.y + moved - book.y })
  expect(await undoName(page)).toBe('Move')
  expect(Math.round((await boxOf(nodeNamed(page, 'Book'))).x)).toBe(Math.round(book.x))
  await page.getByRole('button', { name: 'Expand Network' }).click()
  const after = await boxOf(nodeNamed(page, 'First').last())
  expect(Math.abs(after.y - before.y - moved)).toBeLessThan(3)
})

test('what is found in a collapsed container marks its card', async () => {
  const { page } = desk
  await desk.open(shop)
  await page.getByRole('button', { name: 'Collapse Network' }).click()
  await card('Network').waitFor()
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('second')
  await page.locator('.react-flow__node.hit .folded-node').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.find-where', { hasText: 'Network › Left › Second' }).waitFor()
  await page.locator('.find-bar').getByRole('button', { name: 'Expand Network' }).click()
  await page.locator('.react-flow__node.hit .card-node.selected', { hasText: 'Second' }).waitFor()
})

test('a large diagram collapses too', async () => {
  const { page } = desk
  await desk.open(serialiseDiagram(graphOf(400)), 'large.awsdiagram')
  await page.locator('[data-far-drawn]').first().waitFor()
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('region 2')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Alt+c')
  await card('Region 2').waitFor()
  expect(await undoName(page)).toBe('Collapse Region 2')
  expect(await card('Region 2').locator('.folded-count').textContent()).toBe('100')
})

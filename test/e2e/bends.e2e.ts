import { expect, test } from 'vitest'
import { serialiseDiagram } from '../../shared/file/serialise'
import { graphOf } from '../bench/canvas/graph'
import { drawingText, ITEMS } from './support/drawing'
import { boxOf, drag, nodeNamed } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'
import { documentText, undoName } from './support/reading'

const desk = prepareDesk()

const two = drawingText(
  [
    { item: ITEMS.function, label: 'Orders', at: { x: 0, y: 0 } },
    { item: ITEMS.function, label: 'Bills', at: { x: 520, y: 240 } },
  ],
  [{ kind: 'lambda-function-invokes-lambda-function', source: 'n1', target: 'n2' }],
)

const path = () => desk.page.locator('.lines .line-reach').first().getAttribute('d')
const upright = () => desk.page.locator('.bend.upright').first()

interface Ways {
  readonly ways?: Readonly<Record<string, { readonly byHand?: boolean; readonly points: readonly unknown[] }>>
}
const waysOf = async () => (JSON.parse(await documentText(desk.page)) as Ways).ways

/** Selects the line by a click beside its label. */
async function selectLine() {
  const { page } = desk
  const { x, width, center } = await boxOf(nodeNamed(page, 'Orders').first())
  await page.mouse.click(x + width + 14, center.y)
  await page.locator('.line.selected').waitFor()
}

test('a piece of the selected line is dragged by its handle, as one step, and given back to the router', async () => {
  const { page } = desk
  await desk.open(two)
  await selectLine()
  const before = await path()
  const { center } = await boxOf(upright().locator('.bend-handle'))
  await page.mouse.move(center.x, center.y)
  await page.mouse.down()
  await page.mouse.move(center.x - 60, center.y + 10, { steps: 4 })
  await expect.poll(path).not.toBe(before)
  await page.mouse.up()
  expect(await undoName(page)).toBe('Lay line by hand')
  expect(Math.abs((await boxOf(upright())).center.x - center.x + 60)).toBeLessThan(3)
  expect((await waysOf())?.c1?.byHand).toBe(true)
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(path).toBe(before)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await selectLine()
  const bent = await boxOf(upright())
  await page.mouse.click(bent.center.x, bent.y + 12, { button: 'right' })
  await page.getByRole('menuitem', { name: 'Lay line anew' }).click()
  await expect.poll(path).toBe(before)
  expect(await waysOf()).toBeUndefined()
})

test('Escape takes a bend back, and what was laid stays when a card moves', async () => {
  const { page } = desk
  await desk.open(two)
  await selectLine()
  const before = await path()
  const { center } = await boxOf(upright().locator('.bend-handle'))
  await page.mouse.move(center.x, center.y)
  await page.mouse.down()
  await page.mouse.move(center.x + 50, center.y, { steps: 3 })
  await expect.poll(path).not.toBe(before)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(path).toBe(before)
  expect(await undoName(page)).toBe('')
  await drag(page, upright().locator('.bend-handle'), { x: -70, y: 0 })
  await expect.poll(() => undoName(page)).toBe('Lay line by hand')
  const laid = await boxOf(upright())
  await drag(page, nodeNamed(page, 'Bills').first(), { x: 40, y: 56 })
  await expect.poll(() => undoName(page)).toMatch(/^Move/)
  await selectLine()
  expect(Math.abs((await boxOf(upright())).center.x - laid.center.x)).toBeLessThan(3)
})

test('in a large diagram, too', async () => {
  const { page } = desk
  const graph = graphOf(400)
  const text = JSON.parse(two) as { nodes: unknown[]; connections: unknown[] }
  const far = graph.nodes.map((node) =>
    node.parent === undefined ? { ...node, position: { x: node.position.x + 4000, y: node.position.y } } : node,
  )
  const all = JSON.parse(serialiseDiagram({ ...graph, nodes: far })) as typeof text
  const named = JSON.stringify([text.nodes, text.connections]).replaceAll(/"(n[12]|c1)"/g, '"own-$1"')
  const [nodes, connections] = JSON.parse(named) as [unknown[], unknown[]]
  const large = { ...all, nodes: [...all.nodes, ...nodes], connections: [...all.connections, ...connections] }
  await desk.open(JSON.stringify(large), 'large.awsdiagram')
  await page.locator('[data-far-drawn]').first().waitFor()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByLabel('Search commands and nodes').fill('Orders')
  await page.keyboard.press('Enter')
  await page.locator('#inspector').getByText('Logical id').waitFor()
  await page.keyboard.press('ControlOrMeta+2')
  await page.locator('#inspector').getByText('invokes Bills').click()
  await page.locator('.line.selected').waitFor()
  await drag(page, upright().locator('.bend-handle'), { x: -50, y: 0 })
  await expect.poll(() => undoName(page)).toBe('Lay line by hand')
  expect((await waysOf())?.['own-c1']?.byHand).toBe(true)
})

import { expect, test } from 'vitest'
import { serialiseDiagram } from '../../shared/file/serialise'
import { graphOf } from '../bench/canvas/graph'
import { band, boxOf, drag } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'
import { undoName } from './support/reading'

const desk = prepareDesk()
const diagram = graphOf(400)
const mounted = () => desk.page.locator('[data-node]').count()

async function openLarge() {
  await desk.open(serialiseDiagram(diagram), 'large.awsdiagram')
  await desk.page.locator('.status-bar', { hasText: '400 nodes' }).waitFor()
  await desk.page.locator('[data-far-drawn]').first().waitFor()
}

/** Moves over the diagram until the pointer comes upon a drawn card, which is then mounted. */
async function hoverCard() {
  const { x, y, width, height } = await boxOf(desk.page.locator('#canvas'))
  for (let step = 0; step < 90; step++) {
    await desk.page.mouse.move(x + width * 0.3 + (step % 20) * 9, y + height * 0.25 + step * 2)
    if ((await desk.page.locator('.card-node').count()) > 0) return desk.page.locator('.card-node').first()
  }
  throw new Error('No card under the pointer.')
}

test('seen from afar a large diagram is drawn, and nearly nothing of it is mounted', async () => {
  await openLarge()
  expect(await mounted()).toBeLessThan(5)
  expect(await desk.page.locator('.canvas').getAttribute('class')).toMatch(/\bfar\b/)
})

test('near by, what can be read is mounted, and nothing far off', async () => {
  await openLarge()
  await desk.page.locator('#canvas').focus()
  await desk.page.keyboard.press('Control+0')
  await expect.poll(mounted).toBeGreaterThan(5)
  expect(await mounted()).toBeLessThan(200)
})

test('a drawn card answers to the hand: it is selected by a click and moved by a drag', async () => {
  await openLarge()
  const card = await hoverCard()
  const id = await card.getAttribute('data-node')
  const { center } = await boxOf(card)
  await desk.page.mouse.click(center.x, center.y)
  await desk.page.locator(`[data-node="${id}"].selected`).waitFor()
  const before = await boxOf(desk.page.locator(`[data-node="${id}"]`))
  await drag(desk.page, desk.page.locator(`[data-node="${id}"]`), { x: 0, y: 40 })
  await expect.poll(() => undoName(desk.page)).toBe('Move')
  const after = await boxOf(desk.page.locator(`[data-node="${id}"]`))
  expect(after.y).toBeGreaterThan(before.y + 10)
})

test('the rubber band takes drawn cards, and deleting takes them away', async () => {
  await openLarge()
  const { x, y, width, height } = await boxOf(desk.page.locator('#canvas'))
  await band(desk.page, { x: x + 6, y: y + 20 }, { x: x + width / 2, y: y + height - 90 })
  await desk.page
    .getByText(/\d+ nodes/)
    .first()
    .waitFor()
  await desk.page.keyboard.press('Delete')
  await expect.poll(() => undoName(desk.page)).toMatch(/^Delete \d+ nodes$/)
})

test('the context menu of a drawn card is that of the card', async () => {
  await openLarge()
  const card = await hoverCard()
  const { center } = await boxOf(card)
  await desk.page.mouse.click(center.x, center.y, { button: 'right' })
  await desk.page.getByRole('menuitem', { name: 'Duplicate' }).waitFor()
  expect(await desk.page.locator('.card-node.selected').count()).toBe(1)
})

import type { Locator, Page } from 'playwright-core'

/** A point in the window, in pixels. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Where an element is; throws when it is not on screen. */
export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error(`Not on screen: ${locator}`)
  return { ...box, center: { x: box.x + box.width / 2, y: box.y + box.height / 2 } }
}

/** A node of the diagram by its label. */
export function nodeNamed(page: Page, label: string): Locator {
  return page.locator('[data-node]').filter({ hasText: label })
}

/** Takes an item from the palette and holds it over a point of the window. */
export async function carry(page: Page, query: string, item: string, to: Spot): Promise<void> {
  await page.locator('#palette-search').fill(query)
  const tile = page.locator(`[data-item="${item}"]`).first()
  await tile.waitFor()
  const { x, y, height } = await boxOf(tile)
  await page.mouse.move(x + 20, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + 60, y + 20, { steps: 2 })
  await page.mouse.move(to.x, to.y, { steps: 6 })
}

/** Drags an item from the palette to a point of the window, and waits until it stands there. */
export async function place(page: Page, query: string, item: string, to: Spot): Promise<void> {
  const before = await page.locator('[data-node]').count()
  await carry(page, query, item, to)
  await page.mouse.up()
  await page.locator('[data-node]').nth(before).waitFor()
  await page.locator('#palette-search').fill('')
}

/** Takes hold of a node, or of a container's title, and moves the pointer by so much, without letting go. */
export async function grab(page: Page, node: Locator, by: Spot): Promise<void> {
  const title = node.locator('.frame-title')
  const { x, y, width, height } = await boxOf((await title.count()) > 0 ? title : node)
  const from = { x: x + Math.min(width / 2, 30), y: y + height / 2 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 3 })
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 })
}

/** Drags a node by so much. */
export async function drag(page: Page, node: Locator, by: Spot): Promise<void> {
  await grab(page, node, by)
  await page.mouse.up()
}

/** Draws a line from one node's right side to the middle of another, without letting go. */
export async function drawLine(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await boxOf(from)
  const end = await boxOf(to)
  await page.mouse.move(start.center.x, start.center.y)
  await page.mouse.move(start.x + start.width, start.center.y, { steps: 2 })
  await page.mouse.down()
  await page.mouse.move(end.center.x, end.center.y, { steps: 6 })
}

/** Draws a rubber band from one point to another. */
export async function band(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
}

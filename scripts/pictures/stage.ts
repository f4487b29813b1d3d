import type { Locator, Page } from 'playwright-core'

/** What a scene can do in the open window. */
export interface Stage {
  readonly page: Page
  /** Runs a command by its title in the command search. */
  command(title: string): Promise<void>
  /** Opens a sample from the gallery. */
  sample(id: string): Promise<void>
  /** A node by its label. */
  node(label: string): Locator
  /** Pulls a line from one node to the middle of another, without letting go. */
  pull(from: Locator, to: Locator): Promise<void>
  /** Takes an item of the palette to a point of the window, without letting go. */
  carry(query: string, item: string, x: number, y: number): Promise<void>
}

/** The stage of one window. */
export function stageOf(page: Page): Stage {
  const node = (label: string) => page.locator('[data-node]').filter({ hasText: label }).first()
  const command = async (title: string) => {
    const search = page.getByPlaceholder('Search commands and nodes')
    await page.keyboard.press('Control+K')
    await search.fill(title)
    await page.keyboard.press('Enter')
    await search.waitFor({ state: 'hidden' })
  }
  const sample = async (id: string) => {
    await command('Open a sample')
    await page.locator(`[data-sample="${id}"]`).click()
    await page.locator('[data-node]').first().waitFor()
  }
  const pull = async (from: Locator, to: Locator) => {
    const [start, end] = [await boxOf(from), await boxOf(to)]
    await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
    await page.mouse.move(start.x + start.width, start.y + start.height / 2, { steps: 2 })
    await page.mouse.down()
    await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 })
  }
  const carry = async (query: string, item: string, x: number, y: number) => {
    await page.locator('#palette-search').fill(query)
    const found = page.locator(`[data-item="${item}"]`).first()
    await found.waitFor()
    const tile = await boxOf(found)
    await page.mouse.move(tile.x + 20, tile.y + tile.height / 2)
    await page.mouse.down()
    await page.mouse.move(tile.x + 60, tile.y + 20, { steps: 2 })
    await page.mouse.move(x, y, { steps: 6 })
  }
  return { page, command, sample, node, pull, carry }
}

/** Where an element is; throws when it is not on screen. */
export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error(`Not on screen: ${locator}`)
  return box
}

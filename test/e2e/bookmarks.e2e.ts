import { expect, test } from 'vitest'
import { drawingText, ITEMS } from './support/drawing'
import { boxOf, nodeNamed } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'
import { documentText, undoName } from './support/reading'

const desk = prepareDesk()

const wide = drawingText([
  { item: ITEMS.queue, label: 'Left', at: { x: 0, y: 0 } },
  { item: ITEMS.table, label: 'Right', at: { x: 2400, y: 600 } },
])

const press = async (...keys: string[]) => {
  for (const key of keys) await desk.page.keyboard.press(key)
}
const name = () => desk.page.getByRole('textbox', { name: 'Name of this view' })
const row = (label: string) => desk.page.locator('.bookmark-go', { hasText: label })
const level = () => desk.page.getByRole('radio', { name: 'Business' }).isChecked()
const zoom = () => desk.page.locator('.status-bar').getByTitle('Fit diagram').textContent()

async function keep(label: string): Promise<void> {
  await press('ControlOrMeta+Shift+b')
  await name().fill(label)
  await press('Enter')
  await row(label).waitFor()
  await press('Escape')
  await name().waitFor({ state: 'detached' })
}

test('views are kept, gone to, renamed and deleted by keyboard, and each can be undone', async () => {
  const { page } = desk
  await desk.open(wide)
  await page.locator('#canvas').focus()
  await press('Tab', 'ControlOrMeta+2', 'ControlOrMeta+Alt+1')
  const near = '125 %'
  await expect.poll(zoom).toBe(near)
  await keep('Close to Left')
  expect(await undoName(page)).toBe('Bookmark Close to Left')
  const stood = await boxOf(nodeNamed(page, 'Left'))
  await press('ControlOrMeta+Alt+2', 'ControlOrMeta+1')
  await keep('Whole')
  await expect.poll(zoom).not.toBe(near)
  await press('ControlOrMeta+b')
  await row('Close to Left').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Close to Left')
  await press('Enter')
  await name().waitFor({ state: 'detached' })
  await expect.poll(level).toBe(true)
  await expect.poll(zoom).toBe(near)
  const stands = await boxOf(nodeNamed(page, 'Left'))
  expect(Math.abs(stands.x - stood.x) + Math.abs(stands.y - stood.y)).toBeLessThan(3)
  await press('ControlOrMeta+b')
  await row('Close to Left').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Close to Left')
  await press('F2')
  await page.getByRole('textbox', { name: 'New name of Close to Left' }).fill('Orders')
  await press('Enter')
  await row('Orders').waitFor()
  await row('Orders').press('Delete')
  await row('Orders').waitFor({ state: 'detached' })
  await press('Escape')
  await name().waitFor({ state: 'detached' })
  await page.locator('#canvas').focus()
  await press('ControlOrMeta+z', 'ControlOrMeta+z')
  expect(await undoName(page)).toBe('Bookmark Whole')
  expect(await documentText(page)).toContain('"name": "Close to Left"')
})

test('by the mouse, from the canvas and from the command palette', async () => {
  const { page } = desk
  await desk.open(wide)
  await page.getByRole('button', { name: 'Bookmarks of views' }).click()
  await page.getByRole('button', { name: 'Keep view' }).click()
  await row('View 1').waitFor()
  await page.getByRole('button', { name: 'Rename View 1' }).click()
  await page.getByRole('textbox', { name: 'New name of View 1' }).fill('Overview')
  await press('Enter')
  await row('Overview').waitFor()
  const before = await zoom()
  await press('Escape')
  await press('ControlOrMeta+0')
  await expect.poll(zoom).not.toBe(before)
  await press('ControlOrMeta+k')
  await page.getByLabel('Search commands and nodes').fill('overview')
  await page.locator('.mantine-Spotlight-action', { hasText: 'Overview' }).waitFor()
  await press('Enter')
  await expect.poll(zoom).toBe(before)
  await page.getByRole('button', { name: 'Bookmarks of views' }).click()
  await page.getByRole('button', { name: 'Delete Overview' }).click()
  await row('Overview').waitFor({ state: 'detached' })
  expect(await undoName(page)).toBe('Delete bookmark Overview')
})

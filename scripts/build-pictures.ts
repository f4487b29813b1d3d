import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { openBrowserEdition } from '../test/e2e/open-browser-edition'

// The pictures of the README, taken of the built window: run `npm run build` first.
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
const SIZE = { width: 1600, height: 1000 }

await mkdir(folder, { recursive: true })
const edition = await openBrowserEdition()
const { page } = edition
await page.setViewportSize(SIZE)
await page.emulateMedia({ colorScheme: 'light' })
await openSample(page, 'order-processing')
await page.locator('[data-connection]', { hasText: 'triggers' }).first().click()
await picture('window-light')
await runCommand(page, 'Engineering level')
await runCommand(page, 'Guide')
await page.locator('.card-node', { hasText: 'Fulfil order' }).click()
await picture('window-engineering')
await page.emulateMedia({ colorScheme: 'dark' })
await runCommand(page, 'Architecture level')
await runCommand(page, 'Template')
await openSample(page, 'three-tier')
await page.locator('.card-node', { hasText: 'Web servers' }).click()
await picture('window-dark')
await edition.dispose()

async function picture(name: string): Promise<void> {
  await page.waitForTimeout(600)
  await page.screenshot({ path: `${folder}${name}.png` })
}

async function runCommand(on: Page, title: string): Promise<void> {
  const search = on.getByPlaceholder('Search commands and nodes')
  await on.keyboard.press('Control+K')
  await search.fill(title)
  await on.keyboard.press('Enter')
  await search.waitFor({ state: 'hidden' })
}

async function openSample(on: Page, id: string): Promise<void> {
  await runCommand(on, 'Open a sample')
  await on.locator(`[data-sample="${id}"]`).click()
  await on.locator('[data-node]').first().waitFor()
}

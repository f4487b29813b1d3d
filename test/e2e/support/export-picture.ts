import type { Page } from 'playwright-core'
import { answerFiles, readFileBytes } from './browser-files'

/** The dialog that makes pictures, opened from the menu of the top bar if need be. */
export async function pictureDialog(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Export picture' })
  if (!(await dialog.isVisible())) {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Export picture…' }).click()
    await dialog.waitFor()
  }
  return dialog
}

/** Exports a picture in a format with what else is chosen in the dialog, and gives its bytes. */
export async function exportPictureAs(page: Page, format: 'SVG' | 'PNG' | 'PDF', name: string): Promise<Buffer> {
  const dialog = await pictureDialog(page)
  await dialog.locator('.mantine-SegmentedControl-label', { hasText: format }).click()
  await answerFiles(page, { saveNext: name })
  await dialog.getByRole('button', { name: 'Export…' }).click()
  // The same words are told to screen readers.
  await page.getByText(`Exported ${name}`).first().waitFor()
  await dialog.waitFor({ state: 'detached' })
  return readFileBytes(page, name)
}

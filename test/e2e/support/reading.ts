import type { Page } from 'playwright-core'
import { answerFiles, readFileBytes } from './browser-files'

/** The live template, as its button for copying gives it. */
export async function templateText(page: Page): Promise<string> {
  await templateInStep(page)
  await page.getByRole('button', { name: 'Copy template' }).click()
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Waits until template and problems are those of the diagram on screen. */
export async function templateInStep(page: Page): Promise<void> {
  await page.locator('.bottom-panel[aria-busy="false"]').waitFor()
}

let copies = 0

/** The document as saving writes it, under a name of its own. */
export async function documentText(page: Page): Promise<string> {
  const name = `copy-${++copies}.awsdiagram`
  await answerFiles(page, { saveNext: name })
  await page.keyboard.press('ControlOrMeta+Shift+S')
  await page.locator('.file-name', { hasText: name }).waitFor()
  return (await readFileBytes(page, name)).toString('utf8')
}

/** What a step is called that undo would take back; empty: there is none. */
export async function undoName(page: Page): Promise<string> {
  const label = await page.locator('.undo').getAttribute('aria-label')
  return (label ?? '').replace(/^Undo ?/, '')
}

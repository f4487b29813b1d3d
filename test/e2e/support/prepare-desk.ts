import { resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { serveBuiltPage } from '../../../scripts/static-server.mjs'
import { chromiumFlags, requireChromium } from '../chromium'
import { answerFileDialogs, answerFiles, putFile } from './browser-files'
import { newWatched, watchContext } from './watch-context'

/** The app in front of the user, new for each test. */
export interface Desk {
  readonly page: Page
  readonly context: BrowserContext
  /** Opens a diagram from a file of this name. */
  open(text: string, name?: string): Promise<void>
}

/** How the window looks. */
interface DeskOptions {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
}

/**
 * Gives each test of a file an app of its own in one Chromium. After the last one it holds that no page asked anyone else
 * for anything, none broke the policy, and none left an error in the console.
 */
export function prepareDesk({ width = 1440, height = 900, colorScheme = 'light' }: DeskOptions = {}): Desk {
  let served: Awaited<ReturnType<typeof serveBuiltPage>>
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const watched = newWatched()
  beforeAll(async () => {
    served = await serveBuiltPage(resolve(import.meta.dirname, '../../../out'), 0)
    browser = await chromium.launch({ executablePath: requireChromium(), args: [...chromiumFlags] })
  })
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    watchContext(context, served.address, watched)
    await context.addInitScript(answerFileDialogs)
    page = await context.newPage()
    page.setDefaultTimeout(8000)
    await page.goto(served.address)
    await page.locator('#canvas').waitFor()
  })
  afterEach(() => context.close())
  afterAll(async () => {
    await browser.close()
    served.server.closeAllConnections()
    served.server.close()
    expect(watched).toEqual(newWatched())
  })
  return {
    get page() {
      return page
    },
    get context() {
      return context
    },
    open: async (text, name = 'walk.awsdiagram') => {
      await putFile(page, name, text)
      await answerFiles(page, { openNext: name })
      await page.keyboard.press('ControlOrMeta+o')
      await page.locator('.file-name', { hasText: name }).waitFor()
    },
  }
}

import { resolve } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { serveBuiltPage } from '../../scripts/static-server.mjs'
import { chromiumFlags, requireChromium } from './chromium'

/** The browser edition, open in Chromium. */
export interface BrowserEdition {
  page: Page
  context: BrowserContext
  /** Where it is served; ends with a slash. */
  address: string
  /** Requests that went anywhere else, and violations of the policy. Both must stay empty; `dispose` throws for the former. */
  foreignRequests: string[]
  violations: string[]
  dispose(): Promise<void>
}

/** Serves the built page as `npm start` does, and opens it. `script`: runs in every page before anything else. */
export async function openBrowserEdition({ script = '' } = {}): Promise<BrowserEdition> {
  const { server, address } = await serveBuiltPage(resolve(import.meta.dirname, '../../out'), 0)
  const browser = await chromium.launch({ executablePath: requireChromium(), args: [...chromiumFlags] })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const foreignRequests: string[] = []
  const violations: string[] = []
  context.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(address)) foreignRequests.push(request.url())
  })
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
  if (script !== '') await context.addInitScript(script)
  const page = await context.newPage()
  await page.goto(address)
  const dispose = async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
    if (foreignRequests.length > 0)
      throw new Error(`The page asked others for something: ${foreignRequests.join(', ')}`)
  }
  return { page, context, address, foreignRequests, violations, dispose }
}

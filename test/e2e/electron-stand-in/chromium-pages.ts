import { type BrowserContext, chromium } from 'playwright-core'

/** Addresses outside the app that a page asked for. All were stopped. */
export const foreignRequests: string[] = []

let connected: Promise<BrowserContext> | undefined

/** The Chromium that the launcher started. */
export function connectChromium(): Promise<BrowserContext> {
  connected ??= connect()
  return connected
}

async function connect(): Promise<BrowserContext> {
  const endpoint = process.env.STAND_IN_CHROMIUM
  if (!endpoint) throw new Error('STAND_IN_CHROMIUM must name the debugging address of a Chromium')
  const browser = await chromium.connectOverCDP(endpoint)
  const [context] = browser.contexts()
  if (!context) throw new Error('Chromium has no window to work in')
  return context
}

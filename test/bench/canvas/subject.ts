import type { BrowserContext, Page } from 'playwright-core'
import { answerFileDialogs, answerFiles, putFile } from '../../e2e/support/browser-files'
import type { BenchPage } from './bench-page'

/** Something that shows a diagram, ready to be measured. */
export interface Subject {
  readonly page: Page
  /** Opens a diagram; resolves with the milliseconds from having its text to the first complete picture. */
  open(text: string): Promise<number>
  fit(): Promise<void>
  near(): Promise<void>
  /** A card near the middle of the screen. */
  card(): Promise<{ readonly x: number; readonly y: number }>
  /** The middle of where the diagram is shown. */
  readonly middle: { readonly x: number; readonly y: number }
}

/** The size of the app's canvas in its usual window; the pages it is compared with get a window of this size. */
export const CANVAS = { width: 868, height: 580 }
const WINDOW = { width: 1440, height: 900 }

/** The compiler that runs this file names functions through a helper, which the page lacks. */
const NAMES = 'globalThis.__name = (each) => each'

type Opened = typeof globalThis & { benchPage: BenchPage; opening: { began: number; done: number } }

/** The built app, opened as a browser opens it, diagrams chosen in its own dialog. */
export async function openApp(context: BrowserContext, address: string): Promise<Subject> {
  await context.addInitScript(NAMES)
  // Opening begins when the browser hands the file over.
  await context.addInitScript(`${answerFileDialogs}
    const pick = window.showOpenFilePicker
    window.opening = { began: 0, done: 0 }
    window.showOpenFilePicker = async () => { const files = await pick(); window.opening.began = performance.now(); return files }`)
  const page = await context.newPage()
  await page.setViewportSize(WINDOW)
  await page.goto(address)
  await page.locator('#canvas').waitFor()
  const box = await page.locator('#canvas').boundingBox()
  const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
  const open = async (text: string) => {
    await putFile(page, 'bench.awsdiagram', text)
    await answerFiles(page, { openNext: 'bench.awsdiagram' })
    const count = JSON.parse(text).nodes.length
    await page.evaluate(watchForPicture, count)
    await page.keyboard.press('Control+o')
    await page.waitForFunction(() => (globalThis as Opened).opening.done > 0, undefined, { timeout: 120_000 })
    // Template and problems follow; what comes after is measured with them there.
    await page.locator('.bottom-panel[aria-busy="false"]').waitFor({ timeout: 240_000 })
    return page.evaluate(() => (globalThis as Opened).opening.done - (globalThis as Opened).opening.began)
  }
  const command = async (keys: string) => {
    await page.locator('#canvas').focus()
    await page.keyboard.press(keys)
    await page.waitForTimeout(1200)
  }
  return {
    page,
    open,
    middle,
    fit: () => command('Control+1'),
    near: () => command('Control+0'),
    card: () => centralCard(page),
  }
}

/** Runs in the page: notes when the status bar counts the nodes, the view has come to rest and a frame was painted after. */
function watchForPicture(count: number): void {
  const { opening } = globalThis as Opened
  opening.done = 0
  const look = () => {
    const ready = document.querySelector('.status-bar')?.textContent?.includes(`${count} nodes`)
    const shown = document.querySelector('[data-far-drawn]') ?? document.querySelector('[data-node]')
    if (!ready || !shown) requestAnimationFrame(look)
    else
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          opening.done = performance.now()
        }
        port2.postMessage(0)
      })
  }
  requestAnimationFrame(look)
}

async function centralCard(page: Page): Promise<{ x: number; y: number }> {
  const found = await page.evaluate(() => {
    const box = document.querySelector('#canvas')?.getBoundingClientRect()
    if (!box) return undefined
    const middle = { x: box.x + box.width / 2, y: box.y + box.height * 0.4 }
    const cards = [...document.querySelectorAll('.card-node')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    })
    const distance = ({ x, y }: { x: number; y: number }) => Math.hypot(x - middle.x, y - middle.y)
    return cards.sort((a, b) => distance(a) - distance(b))[0]
  })
  if (!found) throw new Error('No card near the middle of the screen.')
  return found
}

/** One of the pages the app is compared with. */
export async function openPeer(context: BrowserContext, address: string): Promise<Subject> {
  await context.addInitScript(NAMES)
  const page = await context.newPage()
  await page.setViewportSize(CANVAS)
  await page.goto(address)
  await page.waitForFunction(() => 'benchPage' in globalThis)
  const open = (text: string) =>
    page.evaluate(async (text) => {
      const began = performance.now()
      const { benchPage } = globalThis as Opened
      const nodes = JSON.parse(text).nodes.length
      const started = performance.now()
      benchPage.open(text)
      await new Promise<void>((done) => {
        const look = () => {
          const flow = document.querySelector('.react-flow')
          const shown = !flow || flow.querySelectorAll('.react-flow__node').length >= nodes
          const lines = !flow || flow.querySelector('.react-flow__edge') !== null
          if (shown && lines) requestAnimationFrame(() => done())
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      })
      benchPage.fit()
      await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0)))
      // The count of nodes was only for us.
      return performance.now() - began - (started - began)
    }, text)
  const settle = () => page.waitForTimeout(600)
  return {
    page,
    open,
    middle: { x: CANVAS.width / 2, y: CANVAS.height / 2 },
    fit: async () => {
      await page.evaluate(() => (globalThis as Opened).benchPage.fit())
      await settle()
    },
    near: async () => {
      await page.evaluate(() => (globalThis as Opened).benchPage.near())
      await settle()
    },
    card: async () => {
      const card = await page.evaluate(() => (globalThis as Opened).benchPage.cardOnScreen())
      if (!card) throw new Error('No card near the middle of the screen.')
      return card
    },
  }
}

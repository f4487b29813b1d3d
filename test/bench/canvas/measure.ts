import type { CDPSession, Page } from 'playwright-core'
import type { Subject } from './subject'

/** Time between frames in milliseconds. */
export interface Frames {
  readonly median: number
  readonly worst: number
  readonly perSecond: number
}

/** What one subject reached with one diagram. Times in milliseconds, memory in MB beyond the empty page. */
export interface Figures {
  readonly open: number
  readonly panWhole: Frames
  readonly panNear: Frames
  readonly zoom: Frames
  readonly drag: Frames
  readonly key: number
  readonly heap: number
}

/** Opens a diagram and does to it what a user does. */
export async function measure(subject: Subject, text: string): Promise<Figures> {
  const { page, middle } = subject
  const session = await page.context().newCDPSession(page)
  const empty = await heapOf(session)
  const open = await subject.open(text)
  await page.waitForTimeout(2500)
  const heap = (await heapOf(session)) - empty
  await page.mouse.move(middle.x, middle.y)
  await subject.fit()
  const panWhole = await framesDuring(page, () => pan(page))
  await subject.fit()
  const zoom = await framesDuring(page, () => zoomInAndOut(page))
  await subject.near()
  const panNear = await framesDuring(page, () => pan(page))
  await subject.near()
  const card = await subject.card()
  const drag = await framesDuring(page, () => dragFrom(page, card))
  const key = await keyStep(page, card)
  return { open, panWhole, panNear, zoom, drag, key, heap }
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}

type Clocked = typeof globalThis & { stopClock(): number[] }

async function framesDuring(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const times: number[] = []
    let running = true
    const tick = () => {
      times.push(performance.now())
      if (running) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    Object.assign(globalThis, {
      stopClock: () => {
        running = false
        return times
      },
    })
  })
  await act()
  const times = await page.evaluate(() => (globalThis as Clocked).stopClock())
  return framesOf(times)
}

function framesOf(times: readonly number[]): Frames {
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time))
  const sorted = [...gaps].sort((a, b) => a - b)
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), worst: at(0.95), perSecond: (1000 * gaps.length) / Math.max(total, 1) }
}

const STEPS = 60

async function pan(page: Page): Promise<void> {
  for (let i = 0; i < STEPS; i++) {
    const sign = i < STEPS / 2 ? 1 : -1
    await page.mouse.wheel(sign * 24, sign * 14)
  }
}

async function zoomInAndOut(page: Page): Promise<void> {
  await page.keyboard.down('Control')
  for (let i = 0; i < STEPS; i++) await page.mouse.wheel(0, i < STEPS / 2 ? -12 : 12)
  await page.keyboard.up('Control')
}

async function dragFrom(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 1; i <= STEPS; i++) await page.mouse.move(x + (i <= 30 ? i : 60 - i) * 4, y + (i % 8))
  await page.mouse.move(x, y)
  await page.mouse.up()
  await page.waitForTimeout(50)
}

/** From a key being pressed to the frame after: the median of some presses. */
async function keyStep(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<number> {
  await page.mouse.click(x, y)
  await page.waitForTimeout(400)
  await page.evaluate(() => {
    const steps: number[] = []
    Object.assign(globalThis, { stopClock: () => steps })
    window.addEventListener(
      'keydown',
      () => {
        const began = performance.now()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => steps.push(performance.now() - began)
          port2.postMessage(0)
        })
      },
      true,
    )
  })
  for (let i = 0; i < 9; i++) {
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(120)
  }
  const steps = await page.evaluate(() => (globalThis as Clocked).stopClock())
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? Number.NaN
}

import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launchApp } from './electron-stand-in/launch-app'
import { drawingText, ITEMS } from './support/drawing'
import { nodeNamed } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'

const desk = prepareDesk()
// The validator needs seconds to start, more where the computer is busy.
const LOADING = { timeout: 90_000 }
const PATIENT = 120_000

/** A queue that waits longer than SQS allows, beside a bucket that is fine. */
function slowQueueText(): string {
  const text = drawingText([
    { item: ITEMS.queue, label: 'Orders', at: { x: 0, y: 0 } },
    { item: ITEMS.bucket, label: 'Receipts', at: { x: 360, y: 0 } },
  ])
  const file = JSON.parse(text) as { nodes: { label: string; properties: Record<string, unknown> }[] }
  const queue = file.nodes.find(({ label }) => label === 'Orders')
  if (!queue) throw new Error('There is no queue')
  queue.properties = { ...queue.properties, DelaySeconds: 9999 }
  return JSON.stringify(file)
}

const group = (page: Page) => page.getByRole('region', { name: 'AWS’s validator' })

async function check(page: Page) {
  await page.keyboard.press('Control+Shift+m')
  await page.getByRole('button', { name: 'Check with AWS’s validator' }).click()
  await group(page).getByRole('button', { name: 'Cancel' }).waitFor()
}

/** Finds the fault, goes to its node, and is out of date once the diagram is another. */
async function expectVerdict(page: Page) {
  const row = group(page).locator('.problem.error', { hasText: '9999 is greater than the maximum of 900' })
  await row.waitFor(LOADING)
  expect(await row.locator('code').textContent()).toBe('F3034')
  expect(await row.textContent()).toContain('Orders › DelaySeconds')
  expect(await group(page).locator('.problem.error').count()).toBe(1)
  await row.getByRole('button').click()
  await page.locator('.react-flow__node.selected', { hasText: 'Orders' }).waitFor()
  await nodeNamed(page, 'Receipts').click()
  await page.keyboard.press('Delete')
  await group(page).getByText('The diagram has changed since').waitFor()
}

test(
  'in a browser AWS’s validator runs in a worker, and its findings lead to their nodes',
  async () => {
    await desk.open(slowQueueText())
    await check(desk.page)
    await expectVerdict(desk.page)
  },
  PATIENT,
)

test(
  'a check can be cancelled, and another begun',
  async () => {
    await desk.open(slowQueueText())
    await check(desk.page)
    await group(desk.page).getByRole('button', { name: 'Cancel' }).click()
    await group(desk.page).waitFor({ state: 'detached' })
    await check(desk.page)
    await group(desk.page).locator('.problem.error').first().waitFor(LOADING)
  },
  PATIENT,
)

test(
  'what was found is not shown beside another document',
  async () => {
    await desk.open(slowQueueText())
    await check(desk.page)
    await group(desk.page).locator('.problem.error').first().waitFor(LOADING)
    await desk.open(drawingText([{ item: ITEMS.queue, label: 'Other', at: { x: 0, y: 0 } }]), 'other.awsdiagram')
    await group(desk.page).waitFor({ state: 'detached' })
  },
  PATIENT,
)

test(
  'on the desktop AWS’s validator runs in a process of its own',
  async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stackboard-files-')))
    const file = join(folder, 'orders.awsdiagram')
    writeFileSync(file, slowQueueText())
    const app = await launchApp({ args: [file] })
    try {
      await nodeNamed(app.page, 'Orders').waitFor()
      await check(app.page)
      await expectVerdict(app.page)
    } finally {
      await app.dispose()
      rmSync(folder, { recursive: true, force: true })
    }
  },
  PATIENT,
)

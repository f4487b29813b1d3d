import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Diagram } from '../../shared/diagram/types'
import { answerFiles, putFile } from './support/browser-files'
import { nodeNamed } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'
import { templateInStep } from './support/reading'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type WithAxe = typeof globalThis & { axe: { run(options: RunOptions): Promise<AxeResults> } }

describe.each(['light', 'dark'] as const)('in the %s look', (colorScheme) => {
  const desk = prepareDesk({ colorScheme })

  // The looks differ in nothing but their colours.
  const rules: RunOptions = colorScheme === 'light' ? {} : { runOnly: ['color-contrast'] }

  /** What axe finds of serious or critical faults on screen now, as `rule: element`. */
  async function faults(): Promise<string[]> {
    const { page } = desk
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
    const found = await page.evaluate((runOnly) => (globalThis as WithAxe).axe.run({ ...runOnly }), rules)
    return found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`))
  }

  async function openSample(id: string): Promise<void> {
    await desk.page.getByRole('button', { name: 'Start from a sample' }).click()
    await desk.page.locator(`[data-sample="${id}"]`).click()
    await desk.page.locator('[data-node]').first().waitFor()
    await templateInStep(desk.page)
  }

  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) await desk.page.keyboard.press(key)
  }

  test('the empty canvas and its dialogs have no serious fault', async () => {
    const { page } = desk
    const found: Record<string, string[]> = { empty: await faults() }
    const dialogs = {
      gallery: 'Start from a sample',
      recent: 'Recent',
      versions: 'Earlier states',
      shortcuts: 'Keyboard',
    }
    const commands = {
      gallery: 'open a sample',
      recent: 'open recent',
      versions: 'earlier',
      shortcuts: 'keyboard short',
    }
    for (const [name, title] of Object.entries(dialogs)) {
      await press('ControlOrMeta+k')
      await page.getByLabel('Search commands and nodes').fill(commands[name as keyof typeof commands])
      await page.locator('.mantine-Spotlight-action').first().waitFor()
      if (name === 'gallery') found.searching = await faults()
      await press('Enter')
      const dialog = page.getByRole('dialog', { name: title })
      await dialog.waitFor()
      if (name === 'gallery') await dialog.locator('[data-sample] img').first().waitFor()
      found[name] = await faults()
      await press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])))
  })

  test('a sample has none in any panel, at any level', async () => {
    const { page } = desk
    const found: Record<string, string[]> = {}
    await openSample('three-tier')
    found.diagram = await faults()
    await nodeNamed(page, 'Orders').first().click()
    found.resource = await faults()
    await page.locator('.line-label').first().click()
    found.connection = await faults()
    await press('ControlOrMeta+a')
    found.several = await faults()
    await press('ControlOrMeta+Alt+1', 'ControlOrMeta+Alt+o')
    await page.locator('#outline').waitFor()
    await page.getByRole('tab', { name: 'Guide' }).click()
    found.business = await faults()
    await press('ControlOrMeta+Alt+3')
    await page.getByRole('tab', { name: /^Problems/ }).click()
    found.engineering = await faults()
    await press('Escape', '/')
    await page.locator('#palette-search').fill('queue')
    await page.getByRole('region', { name: 'Found services' }).locator('.type-row').first().waitFor()
    found.search = await faults()
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])))
  })

  test('what opens over the canvas has none', async () => {
    const { page } = desk
    const found: Record<string, string[]> = {}
    await openSample('serverless-web-api')
    await page.locator('#canvas').focus()
    await press('Tab', 'c')
    await page.getByRole('option').first().waitFor()
    found.connecting = await faults()
    await press('Escape', 'm')
    await page.getByRole('option').first().waitFor()
    found.moving = await faults()
    await press('Escape', 'Shift+F10')
    await page.getByRole('menuitem').first().waitFor()
    found.menu = await faults()
    await press('Escape', 'ControlOrMeta+f')
    await page.locator('.find-bar input').fill('function')
    found.find = await faults()
    await press('Escape')
    await nodeNamed(page, 'Booking fails').click()
    await press('c')
    await page.getByRole('combobox', { name: 'Connect Booking fails to' }).pressSequentially('on call')
    await page.getByRole('option').first().waitFor()
    await press('Enter')
    await page.locator('.chooser').waitFor()
    found.chooser = await faults()
    await press('Escape')
    await page.locator('.file-name button').click()
    await page.getByRole('menuitem', { name: /^New/ }).waitFor()
    found.file = await faults()
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])))
  })

  test('a comparison on the canvas has none', async () => {
    const { page } = desk
    const { name } = await putChangedSample(page)
    await openSample('order-processing')
    await answerFiles(page, { openNext: name })
    await press('ControlOrMeta+k')
    await page.getByLabel('Search commands and nodes').fill('compare with another file')
    await page.locator('.mantine-Spotlight-action').first().waitFor()
    await press('Enter')
    await page.getByRole('toolbar', { name: 'Comparison' }).waitFor()
    await page.locator('.review-change.current .review-values').waitFor()
    expect(await faults()).toEqual([])
  })
})

/** A file with the sample as it might have been before: one queue less, another table. */
async function putChangedSample(page: Page): Promise<{ name: string }> {
  const sample = new URL('../../assets/samples/order-processing.awsdiagram', import.meta.url)
  const diagram = JSON.parse(readFileSync(sample, 'utf8')) as Diagram
  const nodes = diagram.nodes
    .filter(({ label }) => label !== 'Shipping')
    .map((node) =>
      node.label === 'Order book' ? { ...node, attributes: {}, properties: { TableName: 'before' } } : node,
    )
  const ids = new Set(nodes.map(({ id }) => id))
  const connections = diagram.connections.filter(({ source, target }) => ids.has(source) && ids.has(target))
  await putFile(page, 'before.awsdiagram', JSON.stringify({ ...diagram, nodes, connections }))
  return { name: 'before.awsdiagram' }
}

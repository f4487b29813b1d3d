import { expect, test } from 'vitest'
import { drawingText, ITEMS } from './support/drawing'
import { nodeNamed } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'
import { templateText } from './support/reading'

const desk = prepareDesk()

/** A queue always, an audit table in production only. */
function stagedText(): string {
  const text = drawingText([
    { item: ITEMS.queue, label: 'Orders', at: { x: 0, y: 0 } },
    { item: ITEMS.table, label: 'Audit', at: { x: 360, y: 0 } },
  ])
  const file = JSON.parse(text) as { nodes: Record<string, unknown>[]; template?: object }
  const table = file.nodes.find(({ label }) => label === 'Audit')
  if (!table) throw new Error('There is no table')
  table.attributes = { Condition: 'IsProd' }
  file.template = {
    parameters: { Stage: { Type: 'String', AllowedValues: ['dev', 'prod'], Default: 'dev' } },
    conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
  }
  return JSON.stringify(file)
}

test('a diagram is shown as dev or as prod, and nothing of that is in the document', async () => {
  const { page } = desk
  await desk.open(stagedText())
  await expect.poll(() => templateText(page)).toContain('IsProd')
  const audit = page.locator('.react-flow__node', { hasText: 'Audit' })
  const choose = async (stage: string) => {
    await page.getByRole('combobox', { name: 'Stage' }).click()
    await page.getByRole('option', { name: stage }).click()
  }
  await page.getByRole('button', { name: 'Show as…' }).click()
  await choose('dev')
  await page.getByText('1 left out').waitFor()
  expect(await audit.getAttribute('class')).toContain('dimmed')
  await page.getByRole('switch', { name: 'Hide what would not be made' }).click()
  await audit.waitFor({ state: 'detached' })
  await choose('prod')
  await audit.waitFor()
  expect(await audit.getAttribute('class')).not.toContain('dimmed')
  await page.getByText('Nothing is left out').waitFor()
  await page.getByRole('button', { name: 'Show as drawn' }).click()
  await page.getByRole('button', { name: 'Show as…' }).waitFor()
  expect(await page.locator('.file-state').textContent()).toBe('saved')
})

test('a diagram without conditions offers no such thing', async () => {
  await desk.open(drawingText([{ item: ITEMS.queue, label: 'Orders', at: { x: 0, y: 0 } }]))
  await nodeNamed(desk.page, 'Orders').waitFor()
  expect(await desk.page.getByRole('button', { name: 'Show as…' }).count()).toBe(0)
})

import { expect, test } from 'vitest'
import { drawingText, ITEMS } from './support/drawing'
import { boxOf, carry, nodeNamed } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'
import { documentText, templateText, undoName } from './support/reading'

const desk = prepareDesk()

const two = drawingText(
  [
    { item: ITEMS.function, label: 'Orders', at: { x: 0, y: 0 } },
    { item: ITEMS.function, label: 'Bills', at: { x: 520, y: 0 } },
  ],
  [{ kind: 'lambda-function-invokes-lambda-function', source: 'n1', target: 'n2' }],
)

interface Line {
  readonly kind: string
  readonly source: string
  readonly target: string
}

const linesOf = async () =>
  (JSON.parse(await documentText(desk.page)) as { connections: Line[] }).connections.map(
    ({ kind, source, target }) => `${source} ${kind} ${target}`,
  )

test('a double click on the canvas, a few letters and Enter place a service there', async () => {
  const { page } = desk
  await page.mouse.dblclick(600, 640)
  await page.getByPlaceholder('What shall stand here?').fill('dynamo')
  await page.keyboard.press('Enter')
  const { center } = await boxOf(page.locator('[data-node]').first())
  expect(Math.abs(center.x - 600) + Math.abs(center.y - 640)).toBeLessThan(16)
  expect(await undoName(page)).toBe('Add Table')
  await page.mouse.dblclick(600, 300)
  await page.keyboard.press('Escape')
  await page.getByPlaceholder('What shall stand here?').waitFor({ state: 'detached' })
  expect(await page.locator('[data-node]').count()).toBe(1)
})

test('a line let go over nothing asks what comes next, and draws both as one step', async () => {
  const { page } = desk
  await desk.open(drawingText([{ item: ITEMS.queue, label: 'Orders', at: { x: 0, y: 0 } }]))
  const { center, x, width } = await boxOf(nodeNamed(page, 'Orders'))
  await page.mouse.move(center.x, center.y)
  await page.mouse.move(x + width, center.y, { steps: 2 })
  await page.mouse.down()
  await page.mouse.move(x + width + 160, center.y + 30, { steps: 5 })
  await page.mouse.up()
  const search = page.getByPlaceholder('What comes after Orders?')
  expect(await page.getByRole('option').first().textContent()).toContain('triggers')
  await search.fill('lambda')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.lines .line').count()).toBe(1)
  expect(await undoName(page)).toMatch(/after Orders$/)
  expect(await templateText(page)).toContain('AWS::Lambda::EventSourceMapping')
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => page.locator('[data-node]').count()).toBe(1)
})

test('a queue carried onto a line says what both new lines write, and goes between', async () => {
  const { page } = desk
  await desk.open(two)
  const [orders, bills] = [await boxOf(nodeNamed(page, 'Orders')), await boxOf(nodeNamed(page, 'Bills'))]
  // Beside the label, which is part of the line as well.
  const onLine = { x: orders.x + orders.width + 40, y: (orders.center.y + bills.center.y) / 2 }
  await carry(page, 'queue', 'resource AWS::SQS::Queue standard', onLine)
  const cards = page.locator('.carried .writes-card')
  await expect.poll(() => cards.count()).toBe(2)
  expect(await cards.first().textContent()).toContain('sqs:SendMessage')
  expect(await cards.last().textContent()).toContain('event source mapping')
  await page.mouse.up()
  await expect.poll(() => page.locator('.lines .line').count()).toBe(2)
  expect(await undoName(page)).toContain('between Orders and Bills')
  expect(await linesOf()).toEqual([
    'n1 lambda-function-sends-to-sqs-queue n3',
    'n3 sqs-queue-triggers-lambda-function n2',
  ])
})

test('a pasted list of services becomes nodes; any other text changes nothing', async () => {
  const { page } = desk
  await page.locator('#canvas').click({ position: { x: 30, y: 30 } })
  const paste = async (text: string) => {
    await page.evaluate((each) => navigator.clipboard.writeText(each), text)
    await page.keyboard.press('ControlOrMeta+v')
  }
  await paste('- Orders (SQS queue)\n- Lambda: Fulfil\n- S3 bucket')
  await expect.poll(() => page.locator('[data-node]').count()).toBe(3)
  await nodeNamed(page, 'Fulfil').waitFor()
  await paste('Dear all, lunch is at noon.')
  await page.getByText('no list of services').waitFor()
  expect(await page.locator('[data-node]').count()).toBe(3)
})

test('a node becomes another service and keeps its lines', async () => {
  const { page } = desk
  const queued = drawingText(
    [
      { item: ITEMS.function, label: 'Orders', at: { x: 0, y: 0 } },
      { item: ITEMS.queue, label: 'Work', at: { x: 360, y: 0 } },
    ],
    [{ kind: 'lambda-function-sends-to-sqs-queue', source: 'n1', target: 'n2' }],
  )
  await desk.open(queued)
  await nodeNamed(page, 'Work').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Replace with…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Replace Work with…' })
  await dialog.getByLabel('Search services').fill('topic')
  await expect.poll(() => dialog.getByRole('button').filter({ hasText: 'changes 1' }).count()).toBeGreaterThan(0)
  await page.keyboard.press('Enter')
  await expect.poll(() => undoName(page)).toMatch(/^Replace Work with /)
  await nodeNamed(page, 'Work').waitFor()
  expect(await linesOf()).toEqual(['n1 lambda-function-publishes-to-sns-topic n2'])
})

test('a selection is kept under a name and inserted again from the palette', async () => {
  const { page } = desk
  await desk.open(two)
  await page.locator('#canvas').press('ControlOrMeta+a')
  await nodeNamed(page, 'Orders').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Save selection as a template of mine…' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Two functions')
  await page.keyboard.press('Enter')
  const row = page.getByRole('button', { name: 'Two functions', exact: true })
  const { center } = await boxOf(row)
  await page.mouse.move(center.x, center.y)
  await page.mouse.down()
  await page.mouse.move(center.x + 60, center.y + 20, { steps: 2 })
  await page.mouse.move(520, 560, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => page.locator('[data-node]').count()).toBe(4)
  await expect.poll(() => page.locator('.lines .line').count()).toBe(2)
  await page.reload()
  await row.waitFor()
  await page.getByRole('button', { name: 'Forget Two functions' }).click()
  await row.waitFor({ state: 'detached' })
})

test('the panel of steps goes back and forth', async () => {
  const { page } = desk
  for (const y of [620, 200]) {
    await page.mouse.dblclick(600, y)
    await page.getByPlaceholder('What shall stand here?').fill('queue')
    await page.keyboard.press('Enter')
  }
  await expect.poll(() => page.locator('[data-node]').count()).toBe(2)
  await page.getByRole('tab', { name: 'Steps' }).click()
  const steps = page.locator('.step')
  await expect.poll(() => steps.count()).toBe(3)
  await steps.nth(1).click()
  await expect.poll(() => page.locator('[data-node]').count()).toBe(1)
  await steps.nth(2).click()
  await expect.poll(() => page.locator('[data-node]').count()).toBe(2)
  expect(await steps.nth(2).getAttribute('aria-current')).toBe('step')
})

test('a tag goes to all that is selected, and away again', async () => {
  const { page } = desk
  await desk.open(two)
  await page.locator('#canvas').press('ControlOrMeta+a')
  await page.getByLabel('Tag name').fill('team')
  await page.getByLabel('Tag value').fill('orders')
  await page.getByRole('button', { name: 'Tag all' }).click()
  await expect.poll(async () => (await templateText(page)).match(/Key: team/g)?.length).toBe(2)
  await page.getByRole('button', { name: 'Remove tag team from all' }).click()
  await expect.poll(() => templateText(page)).not.toContain('Key: team')
})

test('settings and the tour can be opened, and Escape leaves the tour', async () => {
  const { page } = desk
  await page.keyboard.press('ControlOrMeta+,')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await dialog.getByText('Dark', { exact: true }).click()
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
  await dialog.getByRole('button', { name: 'Show the tour' }).click()
  for (const title of ['Take a service', 'Nest and connect', 'Set what matters', 'Read the template as you draw']) {
    await page.getByRole('dialog', { name: title }).getByRole('button', { name: 'Next' }).click()
  }
  await page.getByRole('dialog', { name: 'Show it, export it' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.tour-card').waitFor({ state: 'detached' })
})

test('a note takes a colour and a border, in the window and in its file', async () => {
  const { page } = desk
  await desk.open(drawingText([{ item: { kind: 'note' }, label: 'Ask Ada', at: { x: 0, y: 0 } }]))
  await nodeNamed(page, 'Ask Ada').click()
  const fill = () => page.locator('.note-node').evaluate((element) => getComputedStyle(element).backgroundColor)
  const before = await fill()
  await page.getByRole('radio', { name: 'blue' }).click()
  await page.getByText('Dashed', { exact: true }).click()
  expect(await fill()).not.toBe(before)
  expect(await documentText(page)).toContain('"tone": "blue"')
  expect(await page.locator('.note-node').evaluate((element) => getComputedStyle(element).borderStyle)).toBe('dashed')
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(fill).toBe(before)
})

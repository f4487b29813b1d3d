import { expect, test } from 'vitest'
import { drawingText, ITEMS } from './support/drawing'
import { boxOf, nodeNamed } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'
import { templateInStep, templateText, undoName } from './support/reading'

const desk = prepareDesk()

const drawing = drawingText(
  [
    { item: ITEMS.queue, label: 'Orders', at: { x: 0, y: 0 } },
    { item: ITEMS.function, label: 'Fulfil', at: { x: 360, y: 0 } },
    { item: ITEMS.table, label: 'Book', at: { x: 720, y: 0 } },
    { item: ITEMS.role, label: 'Rights', at: { x: 360, y: 200 } },
  ],
  [
    { kind: 'sqs-queue-triggers-lambda-function', source: 'n1', target: 'n2' },
    { kind: 'lambda-function-uses-dynamodb-table', source: 'n2', target: 'n3' },
  ],
)

const level = (name: string) => desk.page.locator('.mantine-SegmentedControl-label', { hasText: name }).click()
const where = (label: string) => boxOf(nodeNamed(desk.page, label))

/** Texts of the template's lines that are marked. */
const marked = () => desk.page.locator('.cm-line.shown-line').allTextContents()

test('the levels read one diagram in three ways, and nothing moves', async () => {
  const { page } = desk
  await desk.open(drawing)
  const stood = await where('Fulfil')
  const text = await templateText(page)
  await level('Business')
  await nodeNamed(page, 'Rights').waitFor({ state: 'detached' })
  expect(await where('Fulfil')).toEqual(stood)
  const plain = await nodeNamed(page, 'Fulfil').textContent()
  await level('Engineering')
  await nodeNamed(page, 'Rights').waitFor()
  expect(await where('Fulfil')).toEqual(stood)
  expect(await nodeNamed(page, 'Fulfil').textContent()).not.toBe(plain)
  await level('Architecture')
  expect(await where('Fulfil')).toEqual(stood)
  expect(await templateText(page)).toBe(text)
  expect(await undoName(page)).toBe('')
})

test('light and dark change places, and are remembered', async () => {
  const { page } = desk
  const theme = () => page.locator('html').getAttribute('data-theme')
  const background = () => page.locator('#canvas').evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await theme()).toBe('light')
  const light = await background()
  await page.locator('.status-bar').getByText('Light').click()
  await expect.poll(theme).toBe('dark')
  expect(await background()).not.toBe(light)
  await page.reload()
  await expect.poll(theme).toBe('dark')
})

test('the legend shows what the diagram uses; a click lets a kind stand out, a second hides it', async () => {
  const { page } = desk
  await desk.open(drawing)
  const legend = page.getByRole('region', { name: 'Legend' })
  const entry = legend.getByRole('button', { name: 'event', exact: true })
  const event = page.locator('.lines .line[data-connection="c1"]')
  const data = page.locator('.lines .line[data-connection="c2"]')
  await entry.click()
  await expect.poll(() => data.getAttribute('class')).toContain('dimmed')
  expect(await event.getAttribute('class')).not.toContain('dimmed')
  await entry.click()
  await event.waitFor({ state: 'detached' })
  expect(await data.getAttribute('class')).not.toContain('dimmed')
  await entry.click()
  await event.waitFor({ state: 'attached' })
  await legend.getByRole('button', { name: 'database', exact: true }).click()
  const dimmed = (label: string) => page.locator('.react-flow__node.dimmed', { hasText: label })
  await dimmed('Orders').waitFor()
  expect(await dimmed('Book').count()).toBe(0)
  expect(await legend.getByRole('button', { name: 'network', exact: true }).count()).toBe(0)
})

test('what is selected on the canvas lights up in the template', async () => {
  const { page } = desk
  await desk.open(drawing)
  await templateInStep(page)
  await nodeNamed(page, 'Orders').click()
  await expect.poll(marked).toContain('    Type: AWS::SQS::Queue')
  expect(await marked()).not.toContain('    Type: AWS::Lambda::Function')
  await page.locator('.line-label', { hasText: 'uses' }).click()
  await expect.poll(async () => (await marked()).join('\n')).toContain('dynamodb:')
})

test('a click on a line of the template selects what wrote it', async () => {
  const { page } = desk
  await desk.open(drawing)
  await templateInStep(page)
  await page.locator('.template-view .cm-line', { hasText: 'AWS::SQS::Queue' }).click()
  await page.locator('.card-node.selected', { hasText: 'Orders' }).waitFor()
  await page.locator('.line-label', { hasText: 'triggers' }).click()
  await page.locator('#inspector').getByRole('heading', { name: 'Orders triggers Fulfil' }).waitFor()
  await page.locator('.written-piece', { hasText: 'OrdersToFulfilMapping' }).first().click()
  const line = page.locator('.template-view .cm-line', { hasText: 'AWS::Lambda::EventSourceMapping' })
  await line.waitFor()
  await nodeNamed(page, 'Book').click()
  await page.locator('.card-node.selected', { hasText: 'Book' }).waitFor()
  await page.locator('.template-view .cm-scroller').evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await line.click()
  await page.locator('.line-label.selected', { hasText: 'triggers' }).waitFor()
})

test('the template is shown as JSON too', async () => {
  const { page } = desk
  await desk.open(drawing)
  await page.locator('.mantine-SegmentedControl-label', { hasText: 'JSON' }).click()
  await expect.poll(async () => (await templateText(page)).slice(0, 1)).toBe('{')
  expect(Object.keys(JSON.parse(await templateText(page)).Resources)).toContain('OrdersToFulfilMapping')
})

test('a problem leads to its node, and its fix mends it in one step', async () => {
  const { page } = desk
  await desk.open(drawing.replace('"VisibilityTimeout": 360', '"VisibilityTimeout": 5'))
  await page.locator('.status-problems', { hasText: 'error' }).click()
  const problem = page.locator('.problems .problem.error', { hasText: 'Orders hides a message for 5 s' })
  await nodeNamed(page, 'Orders').getByLabel('Has an error').waitFor()
  await problem.locator('.problem-message').click()
  await page.locator('.card-node.selected', { hasText: 'Orders' }).waitFor()
  await problem.getByRole('button', { name: 'Set it to' }).click()
  await problem.waitFor({ state: 'detached' })
  expect(await undoName(page)).toBe('Set it to 180 s')
  expect(await page.locator('.status-problems').textContent()).not.toContain('error')
  await page.keyboard.press('ControlOrMeta+z')
  await problem.waitFor()
})

test('problems far away are brought into view', async () => {
  const { page } = desk
  await desk.open(drawing.replace('"VisibilityTimeout": 360', '"VisibilityTimeout": 5'))
  await page.keyboard.press('ControlOrMeta+0')
  await page.locator('.status-bar', { hasText: '100 %' }).waitFor()
  await page.mouse.move(680, 300)
  const canvas = await boxOf(page.locator('#canvas'))
  const inView = async () => {
    const box = (await nodeNamed(page, 'Orders').count()) > 0 ? await nodeNamed(page, 'Orders').boundingBox() : null
    return box !== null && box.x >= canvas.x && box.x + box.width <= canvas.x + canvas.width
  }
  await page.mouse.wheel(3000, 0)
  await expect.poll(inView).toBe(false)
  await page.locator('.status-problems').click()
  await page.locator('.problem.error .problem-message').first().click()
  await expect.poll(inView).toBe(true)
})

test('zoom by buttons, by keys and by wheel; the minimap leads elsewhere', async () => {
  const { page } = desk
  await desk.open(drawing)
  await page.keyboard.press('ControlOrMeta+0')
  const zoom = page.locator('.status-bar').getByTitle('Fit diagram')
  await expect.poll(() => zoom.textContent()).toBe('100 %')
  const percent = async () => Number.parseInt((await zoom.textContent()) ?? '', 10)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(percent).toBeGreaterThan(100)
  await page.keyboard.press('ControlOrMeta+0')
  await expect.poll(percent).toBe(100)
  await page.mouse.move(680, 300)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, 300)
  await page.keyboard.up('Control')
  await expect.poll(percent).toBeLessThan(100)
  await page.keyboard.press('ControlOrMeta+0')
  await expect.poll(percent).toBe(100)
  const before = await where('Fulfil')
  const map = await boxOf(page.getByRole('img', { name: 'Minimap' }))
  await page.mouse.click(map.x + 20, map.center.y)
  await expect.poll(async () => (await where('Fulfil')).x).not.toBe(before.x)
  await zoom.click()
  await expect.poll(async () => (await where('Book')).x).toBeLessThan(1100)
})

test('the context menu offers what fits what is under the pointer', async () => {
  const { page } = desk
  await desk.open(drawing)
  const entries = () => page.getByRole('menuitem').allTextContents()
  await nodeNamed(page, 'Orders').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Duplicate/ }).click()
  await expect.poll(() => page.locator('[data-node]').count()).toBe(5)
  await page.locator('.line-label', { hasText: 'triggers' }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Delete/ }).waitFor()
  expect((await entries()).join()).not.toContain('Duplicate')
  await page.getByRole('menuitem', { name: /^Delete/ }).click()
  await expect.poll(() => page.locator('.lines .line').count()).toBe(1)
  await page.mouse.click(400, 560, { button: 'right' })
  await page.getByRole('menuitem', { name: /^Select all/ }).click()
  await expect.poll(() => page.locator('.card-node.selected').count()).toBe(5)
})

test('the guide tells about what is selected at the chosen level', async () => {
  const { page } = desk
  await desk.open(drawing)
  await nodeNamed(page, 'Orders').click()
  await page.getByRole('tab', { name: 'Guide' }).click()
  const guide = page.locator('.guide')
  await guide.getByRole('heading', { name: /queue/i }).waitFor()
  const architecture = await guide.textContent()
  await level('Engineering')
  await expect.poll(() => guide.textContent()).not.toBe(architecture)
  await nodeNamed(page, 'Book').click()
  await guide.getByRole('heading', { name: /table/i }).waitFor()
})

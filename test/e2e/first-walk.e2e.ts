import { expect, test } from 'vitest'
import { drawingText, ITEMS } from './support/drawing'
import { boxOf, carry, drawLine, nodeNamed, place } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'
import { documentText, templateText, undoName } from './support/reading'

const desk = prepareDesk()

const spots = { queue: { x: 420, y: 180 }, function: { x: 780, y: 180 }, table: { x: 780, y: 380 } }

async function placeThree() {
  await place(desk.page, 'queue', 'resource AWS::SQS::Queue standard', spots.queue)
  await place(desk.page, 'lambda', 'resource AWS::Lambda::Function', spots.function)
  await place(desk.page, 'dynamo', 'resource AWS::DynamoDB::Table simple-key', spots.table)
}

const pair = (first: keyof typeof ITEMS, second: keyof typeof ITEMS) =>
  drawingText([
    { item: ITEMS[first], label: 'One', at: { x: 0, y: 0 } },
    { item: ITEMS[second], label: 'Other', at: { x: 360, y: 0 } },
  ])

const hasMapping = async () => (await templateText(desk.page)).includes('AWS::Lambda::EventSourceMapping')

test('an empty diagram offers ways to begin, and the first service takes their place', async () => {
  const { page } = desk
  await page.getByText('Draw a system on AWS').waitFor()
  await place(page, 'queue', 'resource AWS::SQS::Queue standard', spots.queue)
  await page.getByText('Draw a system on AWS').waitFor({ state: 'detached' })
  expect(await undoName(page)).toBe('Add Queue')
  await page.locator('.file-state', { hasText: 'edited' }).waitFor()
  const { center } = await boxOf(nodeNamed(page, 'Queue'))
  expect(Math.abs(center.x - spots.queue.x) + Math.abs(center.y - spots.queue.y)).toBeLessThan(16)
})

test('a line in the air says what it would write, and writes that when it is let go', async () => {
  const { page } = desk
  await placeThree()
  await drawLine(page, nodeNamed(page, 'Queue'), nodeNamed(page, 'Function'))
  const marks = (label: string) => page.locator('.react-flow__node', { hasText: label }).getAttribute('class')
  expect(await marks('Function')).toMatch(/\bfit\b/)
  expect(await marks('Table')).toMatch(/\bunfit\b/)
  const card = page.locator('.writes-card')
  await card.waitFor()
  expect(await card.textContent()).toContain('Queue triggers Function')
  expect(await card.textContent()).toContain('Lambda event source mapping')
  expect(await card.textContent()).toContain('sqs:ReceiveMessage')
  await page.mouse.up()
  await card.waitFor({ state: 'detached' })
  await expect.poll(() => page.locator('.lines .line').count()).toBe(1)
  await expect.poll(hasMapping).toBe(true)
  expect(await undoName(page)).toBe('Connect “Queue triggers Function”')
  await page.locator('.cm-line.shown-line').first().waitFor()
})

test('Escape drops a line in the air, and letting go over nothing draws none', async () => {
  const { page } = desk
  await desk.open(pair('queue', 'function'))
  await drawLine(page, nodeNamed(page, 'One'), nodeNamed(page, 'Other'))
  await page.keyboard.press('Escape')
  await page.locator('.writes-card').waitFor({ state: 'detached' })
  await page.mouse.up()
  await drawLine(page, nodeNamed(page, 'One'), nodeNamed(page, 'Other'))
  await page.mouse.move(700, 560)
  await page.mouse.up()
  expect(await page.locator('.lines .line').count()).toBe(0)
  expect(await page.locator('.chooser').count()).toBe(0)
})

test('where several kinds of line are possible, a chooser asks, the likeliest first', async () => {
  const { page } = desk
  await desk.open(pair('function', 'queue'))
  await drawLine(page, nodeNamed(page, 'One'), nodeNamed(page, 'Other'))
  await page.locator('.writes-card', { hasText: 'let go to choose' }).waitFor()
  await page.mouse.up()
  const choices = page.locator('.chooser .choice')
  await choices.first().waitFor()
  expect(await choices.locator('strong').allTextContents()).toEqual(['sends to', 'puts failures into'])
  await choices.nth(1).click()
  await expect.poll(() => templateText(page)).toContain('EventInvokeConfig')
  expect(await undoName(page)).toBe('Connect “One puts failures into Other”')
})

test('where no line is possible, the reason is given and a plain line is offered', async () => {
  const { page } = desk
  await desk.open(pair('table', 'queue'))
  const before = await templateText(page)
  await drawLine(page, nodeNamed(page, 'One'), nodeNamed(page, 'Other'))
  await page.locator('.writes-card.refused').waitFor()
  await page.mouse.up()
  await page.locator('.chooser').getByText('No kind of connection is known for this pair.').waitFor()
  await page.getByRole('button', { name: 'Plain line, for the reader only' }).click()
  await expect.poll(() => page.locator('.lines .line').count()).toBe(1)
  expect(await templateText(page)).toBe(before)
})

test('a property changed in the inspector changes the template, and typing is one step', async () => {
  const { page } = desk
  await desk.open(pair('queue', 'function'))
  await nodeNamed(page, 'One').click()
  await page.getByLabel('Visibility timeout', { exact: true }).fill('77')
  await expect.poll(() => templateText(page)).toContain('VisibilityTimeout: 77')
  await page.getByLabel('Visibility timeout', { exact: true }).pressSequentially('7')
  await expect.poll(() => templateText(page)).toContain('VisibilityTimeout: 777')
  expect(await undoName(page)).toBe('Set VisibilityTimeout')
  await page.locator('.undo').click()
  await expect.poll(() => undoName(page)).toBe('')
  await expect.poll(() => templateText(page)).not.toContain('VisibilityTimeout: 77')
})

test('undo and redo name their steps and lead back to the same bytes', async () => {
  const { page } = desk
  await desk.open(pair('queue', 'function'))
  const documents = [await documentText(page)]
  await drawLine(page, nodeNamed(page, 'One'), nodeNamed(page, 'Other'))
  await page.mouse.up()
  await expect.poll(() => undoName(page)).toBe('Connect “One triggers Other”')
  documents.push(await documentText(page))
  await nodeNamed(page, 'One').click()
  await page.keyboard.press('Delete')
  await expect.poll(() => undoName(page)).toMatch(/^Delete/)
  documents.push(await documentText(page))

  await page.keyboard.press('ControlOrMeta+z')
  await page.getByText(/^Undid Delete/).waitFor()
  expect(await documentText(page)).toBe(documents[1])
  await page.keyboard.press('ControlOrMeta+z')
  await page.getByText('Undid Connect “One triggers Other”', { exact: true }).first().waitFor()
  expect(await documentText(page)).toBe(documents[0])
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await page.getByText('Did again: Connect “One triggers Other”', { exact: true }).waitFor()
  expect(await documentText(page)).toBe(documents[1])
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await page.getByText(/^Did again: Delete/).waitFor()
  expect(await documentText(page)).toBe(documents[2])
})

test('deleting a line removes exactly what it wrote', async () => {
  const { page } = desk
  await desk.open(pair('queue', 'function'))
  const before = await templateText(page)
  await drawLine(page, nodeNamed(page, 'One'), nodeNamed(page, 'Other'))
  await page.mouse.up()
  await expect.poll(hasMapping).toBe(true)
  await nodeNamed(page, 'Other').click()
  await page.locator('.line-label').click()
  await page.locator('#inspector').getByText('What this line writes').waitFor()
  await page.keyboard.press('Delete')
  await expect.poll(() => page.locator('.lines .line').count()).toBe(0)
  await expect.poll(() => templateText(page)).toBe(before)
})

test('over a container the meaning of a drop is shown before it is let go', async () => {
  const { page } = desk
  await desk.open(
    drawingText([
      { item: ITEMS.vpc, label: 'Net', at: { x: 0, y: 0 }, size: { width: 700, height: 460 } },
      { item: ITEMS.privateSubnet, label: 'Inner', at: { x: 40, y: 60 }, in: 'n1', size: { width: 320, height: 240 } },
    ]),
  )
  const { center } = await boxOf(nodeNamed(page, 'Inner'))
  await carry(page, 'lambda', 'resource AWS::Lambda::Function', center)
  const meaning = page.locator('.drop-meaning')
  await meaning.waitFor()
  expect(await meaning.textContent()).toMatch(/^in Inner: .*/)
  await page.locator('.frame-node.accepted', { hasText: 'Inner' }).waitFor()
  await page.mouse.up()
  await expect.poll(() => templateText(page)).toContain('VpcConfig')
  await page.locator('#inspector').getByText('Placement').waitFor()
})

test('what may not be dropped somewhere is refused with the reason', async () => {
  const { page } = desk
  await desk.open(
    drawingText([
      { item: ITEMS.vpc, label: 'Net', at: { x: 0, y: 0 }, size: { width: 700, height: 460 } },
      { item: ITEMS.privateSubnet, label: 'Inner', at: { x: 40, y: 60 }, in: 'n1', size: { width: 320, height: 240 } },
    ]),
  )
  const { center } = await boxOf(nodeNamed(page, 'Inner'))
  await carry(page, 'nat', 'resource AWS::EC2::NatGateway', center)
  const meaning = page.locator('.drop-meaning.refused')
  await meaning.waitFor()
  expect(await meaning.textContent()).toContain('needs a public subnet')
  await page.mouse.up()
  await meaning.waitFor({ state: 'detached' })
  expect(await page.locator('[data-node]').count()).toBe(2)
  expect(await undoName(page)).toBe('')
})

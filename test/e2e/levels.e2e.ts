import { expect, test } from 'vitest'
import { drawingText, ITEMS } from './support/drawing'
import { nodeNamed } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'
import { templateInStep, undoName } from './support/reading'

const desk = prepareDesk()

const shop = drawingText(
  [
    { item: ITEMS.vpc, label: 'Network', at: { x: 0, y: 0 }, size: { width: 560, height: 260 } },
    { item: ITEMS.queue, label: 'Orders', at: { x: 0, y: 400 } },
    { item: ITEMS.function, label: 'Fulfil', at: { x: 420, y: 400 } },
    { item: ITEMS.role, label: 'Rights', at: { x: 840, y: 400 } },
    { item: { kind: 'resource', type: 'AWS::EC2::RouteTable' }, label: 'Routes', at: { x: 40, y: 60 }, in: 'n1' },
    { item: { kind: 'resource', type: 'AWS::EC2::RouteTable' }, label: 'More routes', at: { x: 40, y: 150 }, in: 'n1' },
  ],
  [{ kind: 'sqs-queue-triggers-lambda-function', source: 'n2', target: 'n3' }],
)

const press = (keys: string) => desk.page.keyboard.press(keys)
const ghost = (logicalId: string) => desk.page.locator(`[data-ghost="${logicalId}"]`)
const guide = () => desk.page.locator('.guide')

async function openAt(level: 1 | 2 | 3): Promise<void> {
  await desk.open(shop)
  await press(`ControlOrMeta+Alt+${level}`)
  await templateInStep(desk.page)
}

test('the business level folds plumbing away and says how much', async () => {
  const { page } = desk
  await openAt(1)
  await nodeNamed(page, 'Rights').waitFor({ state: 'detached' })
  await page.locator('.frame-away', { hasText: '+ 2 route tables' }).waitFor()
  const away = page.getByRole('button', { name: 'Not shown at this level: 1' })
  expect(await away.textContent()).toMatch(/1 .*role$/)
  await away.click()
  await nodeNamed(page, 'Rights').waitFor()
  expect(await page.locator('.frame-away').count()).toBe(0)
  expect(await page.getByRole('radio', { name: 'Architecture' }).isChecked()).toBe(true)
})

test('the engineering level draws what is generated as ghosts, which say what writes them and where', async () => {
  const { page } = desk
  await openAt(2)
  expect(await page.locator('.ghost').count()).toBe(0)
  await press('ControlOrMeta+Alt+3')
  await ghost('FulfilRole').click()
  const inspector = page.locator('#inspector')
  await inspector.getByRole('heading', { name: 'FulfilRole' }).waitFor()
  await inspector.getByRole('region', { name: 'In the template' }).getByText('AWS::IAM::Role').waitFor()
  await expect
    .poll(async () => (await page.locator('.cm-line.shown-line').allTextContents()).join('\n'))
    .toContain('FulfilRole:')
  expect(await ghost('FulfilRole').getAttribute('aria-pressed')).toBe('true')
  await inspector
    .getByRole('region', { name: 'What writes it' })
    .getByRole('button', { name: /^Fulfil/ })
    .click()
  await page.locator('.card-node.selected', { hasText: 'Fulfil' }).waitFor()
  expect(await ghost('FulfilRole').getAttribute('aria-pressed')).toBe('false')
  expect(await undoName(page)).toBe('')
})

test('ghosts by keyboard: after the last node Tab goes to them, Enter selects', async () => {
  const { page } = desk
  await openAt(3)
  await ghost('FulfilRole').waitFor()
  await ghost('OrdersToFulfilMapping').focus()
  await press('Enter')
  await page.locator('#inspector').getByRole('heading', { name: 'OrdersToFulfilMapping' }).waitFor()
  await page
    .locator('#inspector')
    .getByRole('button', { name: /^Orders triggers Fulfil/ })
    .click()
  await page.locator('.line-label.selected').waitFor()
})

test('cards, lines and the guide say more from level to level', async () => {
  const { page } = desk
  await openAt(1)
  const card = () => nodeNamed(page, 'Fulfil').first().locator('.card-line').allTextContents()
  const line = () => page.locator('.line-label').first().getAttribute('title')
  await nodeNamed(page, 'Fulfil').first().click()
  await press('ControlOrMeta+Alt+g')
  await guide().getByText('Why people choose it').waitFor()
  expect(await guide().getByText('Limits').count()).toBe(0)
  const [plain, plainLine] = [await card(), await line()]
  await press('ControlOrMeta+Alt+2')
  await guide().getByText('Limits').waitFor()
  const [facts, factsLine] = [await card(), await line()]
  await press('ControlOrMeta+Alt+3')
  await guide().getByText('Properties that are set').waitFor()
  await guide().locator('pre', { hasText: 'AWS::Lambda::Function' }).waitFor()
  await guide().getByText('Commands').waitFor()
  const [all, allLine] = [await card(), await line()]
  expect(all).toContain('Fulfil')
  expect(new Set([plain, facts, all].map(String)).size).toBe(3)
  expect([plainLine, factsLine, allLine].map((text) => text?.length ?? 0).sort((a, b) => a - b)).toEqual(
    [plainLine, factsLine, allLine].map((text) => text?.length ?? 0),
  )
  await page.locator('.line-label').first().click()
  await guide().getByRole('heading', { name: 'Orders triggers Fulfil' }).waitFor()
  await guide().getByText('What it writes').waitFor()
})

import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawLine, nodeNamed, place } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'
import { templateText, undoName } from './support/reading'

const desk = prepareDesk()

/** The system of the sample “Serverless web API”, in the order in which it is built. `at`: where the mouse drops it, in the window. */
const PIECES = [
  { query: 'browser', item: 'actor browser', label: 'Guests', at: { x: 330, y: 130 } },
  { query: 'cloudfront', item: 'resource AWS::CloudFront::Distribution', label: 'Front door', at: { x: 520, y: 130 } },
  { query: 'region', item: 'frame region', label: 'Region', at: { x: 690, y: 430 } },
  { query: 'bucket', item: 'resource AWS::S3::Bucket', label: 'Web page', at: { x: 530, y: 330 } },
  { query: 'http api', item: 'resource AWS::ApiGatewayV2::Api', label: 'Booking API', at: { x: 530, y: 430 } },
  { query: 'lambda', item: 'resource AWS::Lambda::Function', label: 'List events', at: { x: 690, y: 330 } },
  { query: 'lambda', item: 'resource AWS::Lambda::Function', label: 'Cancel a seat', at: { x: 690, y: 430 } },
  { query: 'lambda', item: 'resource AWS::Lambda::Function', label: 'Book a seat', at: { x: 690, y: 530 } },
  { query: 'dynamo', item: 'resource AWS::DynamoDB::Table simple-key', label: 'Bookings', at: { x: 860, y: 430 } },
  { query: 'log group', item: 'resource AWS::Logs::LogGroup', label: 'Access log', at: { x: 530, y: 530 } },
  { query: 'alarm', item: 'resource AWS::CloudWatch::Alarm', label: 'Booking fails', at: { x: 828, y: 530 } },
  { query: 'topic', item: 'resource AWS::SNS::Topic standard', label: 'On call', at: { x: 860, y: 330 } },
] as const

/** `choose`: which of several kinds; absent: there is one. */
const LINES: readonly {
  readonly from: string
  readonly to: string
  readonly choose?: string
  readonly route?: string
}[] = [
  { from: 'Guests', to: 'Front door' },
  { from: 'Front door', to: 'Web page', choose: 'serves' },
  { from: 'Front door', to: 'Booking API' },
  { from: 'Booking API', to: 'Access log' },
  { from: 'Booking API', to: 'List events', route: 'GET /api/events' },
  { from: 'Booking API', to: 'Book a seat', route: 'POST /api/bookings' },
  { from: 'Booking API', to: 'Cancel a seat', route: 'DELETE /api/bookings/{id}' },
  { from: 'List events', to: 'Bookings' },
  { from: 'Book a seat', to: 'Bookings' },
  { from: 'Cancel a seat', to: 'Bookings' },
  { from: 'Booking fails', to: 'Book a seat' },
  { from: 'Booking fails', to: 'On call', choose: 'notifies' },
]

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await desk.page.keyboard.press(key)
}

const isFocused = (element: Locator) => element.evaluate((each) => each.contains(document.activeElement))

/** Walks by Tab until an element has the keyboard. */
async function tabTo(element: Locator): Promise<void> {
  for (let step = 0; step < 30 && !(await isFocused(element)); step++) await press('Tab')
  expect(await isFocused(element)).toBe(true)
}

async function addByKeyboard({ query, item, label }: (typeof PIECES)[number], number: number): Promise<void> {
  const { page } = desk
  await press('/')
  await page.locator('#palette-search:focus').waitFor()
  await press('ControlOrMeta+a')
  await page.keyboard.type(query)
  const found = page.getByRole('region', { name: 'Found services' })
  const tile = found.locator(`[data-item="${item}"] button`).first()
  await tile.waitFor()
  await press('ArrowDown')
  for (let step = 0; step < 12 && !(await isFocused(tile)); step++) await press('ArrowDown')
  await press('Enter')
  await page.locator('[data-node]').nth(number).waitFor()
  await press('F2')
  await page.keyboard.type(label)
  await press('Enter')
  await nodeNamed(page, label).first().waitFor()
}

/** Finds the start in the outline by its first letters, and connects from there. */
async function connectByKeyboard({ from, to, choose, route }: (typeof LINES)[number]): Promise<void> {
  const { page } = desk
  await press('ControlOrMeta+Alt+o')
  await page.locator('#outline:focus').waitFor()
  await page.keyboard.type(from.slice(0, 4))
  const active = page.locator('.outline-row.active.of-node')
  for (let step = 0; step < 40 && !(await active.allTextContents()).join().startsWith(from); step++)
    await press('ArrowDown')
  await press('Enter', 'Escape', 'c')
  const search = page.getByRole('combobox', { name: `Connect ${from} to` })
  await search.waitFor()
  await page.keyboard.type(to)
  await page.locator('[data-combobox-selected]', { hasText: to }).waitFor()
  await press('Enter')
  if (choose !== undefined) {
    await page.locator('.chooser .choice:focus').waitFor()
    while (!(await isFocused(page.locator('.choice', { hasText: choose })))) await press('ArrowDown')
    await press('Enter')
  }
  await expect.poll(() => undoName(page)).toMatch(new RegExp(`“${from} .* ${to}”$`))
  if (route === undefined) return
  await press('Enter')
  await tabTo(page.locator('#inspector input[aria-label="Requests"]'))
  await page.keyboard.type(route)
  await press('Enter', 'Escape')
}

async function addByMouse({ query, item, label, at }: (typeof PIECES)[number]): Promise<void> {
  const { page } = desk
  await place(page, query, item, at)
  const node = page.locator('.react-flow__node.selected')
  await node.locator('.card-title, .actor-name, .frame-name').dblclick()
  await page.keyboard.type(label)
  await page.locator('.file-name img').click()
  await nodeNamed(page, label).first().waitFor()
}

async function connectByMouse({ from, to, choose, route }: (typeof LINES)[number]): Promise<void> {
  const { page } = desk
  await drawLine(page, nodeNamed(page, from), nodeNamed(page, to))
  await page.mouse.up()
  if (choose !== undefined) await page.locator('.choice', { hasText: choose }).click()
  await expect.poll(() => undoName(page)).toMatch(new RegExp(`“${from} .* ${to}”$`))
  if (route === undefined) return
  await page.locator('#inspector input[aria-label="Requests"]').fill(route)
  await press('Enter')
}

let made: string | undefined

test('the keyboard alone draws the serverless API', async () => {
  const { page } = desk
  await page.locator('#canvas').focus()
  for (const [number, piece] of PIECES.entries()) await addByKeyboard(piece, number)
  for (const line of LINES) await connectByKeyboard(line)
  made = await templateText(page)
  for (const { route } of LINES) if (route !== undefined) expect(made).toContain(route)
})

test('the mouse draws the same, and both templates are one to the byte', async () => {
  const { page } = desk
  for (const _ of [1, 2, 3]) await page.getByRole('button', { name: 'Zoom out' }).click()
  for (const piece of PIECES) await addByMouse(piece)
  for (const line of LINES) await connectByMouse(line)
  expect(await templateText(page)).toBe(made)
})

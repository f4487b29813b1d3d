import { expect, test } from 'vitest'
import { drawingText, ITEMS, type Piece } from './support/drawing'
import { prepareDesk } from './support/prepare-desk'
import { documentText, undoName } from './support/reading'

const desk = prepareDesk()

/** A heap: a network with functions in it, and queues and tables thrown on top of one another. */
const heap: readonly Piece[] = [
  { item: ITEMS.vpc, label: 'Net', at: { x: 0, y: 0 }, size: { width: 600, height: 400 } },
  { item: ITEMS.privateSubnet, label: 'Inner', at: { x: 20, y: 40 }, in: 'n1', size: { width: 300, height: 200 } },
  { item: ITEMS.function, label: 'Fa', at: { x: 20, y: 40 }, in: 'n2' },
  { item: ITEMS.function, label: 'Fb', at: { x: 30, y: 60 }, in: 'n2' },
  { item: ITEMS.queue, label: 'Qa', at: { x: 20, y: 20 } },
  { item: ITEMS.queue, label: 'Qb', at: { x: 40, y: 30 } },
  { item: ITEMS.table, label: 'Ta', at: { x: 60, y: 50 } },
  { item: ITEMS.table, label: 'Tb', at: { x: 70, y: 60 } },
]
const lines = [
  { kind: 'sqs-queue-triggers-lambda-function', source: 'n5', target: 'n3' },
  { kind: 'sqs-queue-triggers-lambda-function', source: 'n6', target: 'n4' },
  { kind: 'lambda-function-uses-dynamodb-table', source: 'n3', target: 'n7' },
  { kind: 'lambda-function-uses-dynamodb-table', source: 'n4', target: 'n8' },
]

interface Placed {
  readonly id: string
  readonly isFrame: boolean
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function placed(): Promise<Placed[]> {
  return desk.page.locator('[data-node]').evaluateAll((all) =>
    all.map((each) => {
      const { left, top, right, bottom } = each.getBoundingClientRect()
      return { id: each.dataset.node ?? '', isFrame: each.classList.contains('frame-node'), left, top, right, bottom }
    }),
  )
}

const apart = (a: Placed, b: Placed) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
const within = (inner: Placed, outer: Placed) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom

/** Pairs of ids that lie on one another though neither holds the other. */
function overlapping(nodes: readonly Placed[], parents: ReadonlyMap<string, string | undefined>): string[] {
  const holds = (outer: string, inner: string | undefined): boolean =>
    inner !== undefined && (parents.get(inner) === outer || holds(outer, parents.get(inner)))
  return nodes.flatMap((one, at) =>
    nodes
      .slice(at + 1)
      .filter((other) => !apart(one, other) && !holds(one.id, other.id) && !holds(other.id, one.id))
      .map((other) => `${one.id} ${other.id}`),
  )
}

async function parentsIn(text: string): Promise<Map<string, string | undefined>> {
  const { nodes } = JSON.parse(text) as { nodes: { id: string; parent?: string }[] }
  return new Map(nodes.map(({ id, parent }) => [id, parent]))
}

test('tidying up separates a heap and keeps containers around what is in them, in one step', async () => {
  const { page } = desk
  const text = drawingText(heap, lines)
  await desk.open(text)
  const parents = await parentsIn(text)
  expect(overlapping(await placed(), parents)).not.toEqual([])
  await page.getByRole('button', { name: 'Tidy up', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Tidy up diagram/ }).click()
  await page.getByRole('toolbar', { name: 'Tidy up preview' }).waitFor()
  expect(await undoName(page)).toBe('')
  await page.getByRole('button', { name: 'Accept' }).click()
  await expect.poll(() => undoName(page)).toBe('Tidy up')
  await expect.poll(async () => overlapping(await placed(), parents)).toEqual([])
  const nodes = new Map((await placed()).map((each) => [each.id, each]))
  for (const [id, parent] of parents) {
    const [inner, outer] = [nodes.get(id), nodes.get(parent ?? '')]
    if (inner && outer) expect(within(inner, outer), `${id} in ${parent}`).toBe(true)
  }
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => undoName(page)).toBe('')
  expect(await documentText(page)).toBe(text)
})

test('only what is selected is tidied up when only that is asked for', async () => {
  const { page } = desk
  await desk.open(drawingText(heap, lines))
  const find = async () => new Map((await placed()).map((each) => [each.id, each]))
  const before = JSON.parse(await documentText(page)).nodes
  await page.locator('[data-node="n8"]').click({ position: { x: 180, y: 45 } })
  await page.locator('[data-node="n7"]').click({ position: { x: 3, y: 3 }, modifiers: ['Shift'] })
  await expect.poll(() => page.locator('.card-node.selected').count()).toBe(2)
  await page.getByRole('button', { name: 'Tidy up', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Tidy up selection' }).click()
  await page.getByRole('toolbar', { name: 'Tidy up preview' }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => undoName(page)).toBe('Tidy up')
  const after = JSON.parse(await documentText(page)).nodes
  expect(after.slice(0, 6)).toEqual(before.slice(0, 6))
  const [a, b] = [(await find()).get('n7'), (await find()).get('n8')]
  expect(a && b && apart(a, b)).toBe(true)
})

test('a large layout runs beside the page, which goes on answering', async () => {
  const { page } = desk
  const many = Array.from({ length: 150 }, (_, at) => ({
    item: at % 2 === 0 ? ITEMS.queue : ITEMS.function,
    label: `N${at}`,
    at: { x: (at % 10) * 20, y: Math.floor(at / 10) * 20 },
  }))
  const chain = Array.from({ length: 75 }, (_, at) => ({
    kind: 'sqs-queue-triggers-lambda-function',
    source: `n${2 * at + 1}`,
    target: `n${2 * ((at * 7) % 75) + 2}`,
  }))
  await desk.open(drawingText(many, chain))
  const worker = page.waitForEvent('worker', (each) => each.url().includes('layout'))
  await page.evaluate(() => {
    const counted = Object.assign(globalThis, { countedFrames: 0 })
    const count = () => {
      counted.countedFrames += 1
      requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
  })
  await page.locator('#canvas').focus()
  await page.keyboard.press('ControlOrMeta+Shift+L')
  await worker
  const frames = () => page.evaluate(() => (globalThis as unknown as { countedFrames: number }).countedFrames)
  const atStart = await frames()
  await page.getByRole('toolbar', { name: 'Tidy up preview' }).waitFor({ timeout: 30_000 })
  expect(await frames()).toBeGreaterThan(atStart + 2)
})

test('a proposal can be turned, spread and taken back', async () => {
  const { page } = desk
  const text = drawingText(heap, lines)
  await desk.open(text)
  const bar = page.getByRole('toolbar', { name: 'Tidy up preview' })
  const box = async () => {
    const nodes = (await placed()).filter(({ isFrame }) => !isFrame)
    return {
      width: Math.max(...nodes.map(({ right }) => right)) - Math.min(...nodes.map(({ left }) => left)),
      height: Math.max(...nodes.map(({ bottom }) => bottom)) - Math.min(...nodes.map(({ top }) => top)),
    }
  }
  await page.locator('#canvas').focus()
  await page.keyboard.press('ControlOrMeta+Shift+L')
  await bar.waitFor()
  const right = await box()
  await bar.getByText('Down', { exact: true }).click()
  await expect.poll(async () => (await box()).height).toBeGreaterThan(right.height)
  const normal = await box()
  await bar.getByText('Roomy', { exact: true }).click()
  await expect.poll(async () => (await box()).height).toBeGreaterThan(normal.height)
  await page.keyboard.press('Escape')
  await bar.waitFor({ state: 'detached' })
  expect(await undoName(page)).toBe('')
  expect(await documentText(page)).toBe(text)
})

test('what is locked stays when everything is tidied up', async () => {
  const { page } = desk
  const drawing = JSON.parse(drawingText(heap, lines))
  drawing.nodes[6].locked = true
  await desk.open(`${JSON.stringify(drawing, null, 2)}\n`)
  await page.locator('#canvas').focus()
  await page.keyboard.press('ControlOrMeta+Shift+L')
  await page.getByRole('toolbar', { name: 'Tidy up preview' }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => undoName(page)).toBe('Tidy up')
  const after = JSON.parse(await documentText(page)).nodes
  expect(after[6].position).toEqual(drawing.nodes[6].position)
  expect(after[7].position).not.toEqual(drawing.nodes[7].position)
})

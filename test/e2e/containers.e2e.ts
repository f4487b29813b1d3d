import { expect, test } from 'vitest'
import { drawingText, ITEMS, type Piece } from './support/drawing'
import { band, boxOf, drag, grab, nodeNamed, place } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'
import { documentText, templateText, undoName } from './support/reading'

const desk = prepareDesk()

const inNetwork: readonly Piece[] = [
  { item: ITEMS.vpc, label: 'Net', at: { x: 0, y: 0 }, size: { width: 560, height: 360 } },
  { item: ITEMS.privateSubnet, label: 'Inner', at: { x: 40, y: 60 }, in: 'n1', size: { width: 320, height: 240 } },
  { item: ITEMS.function, label: 'Worker', at: { x: 40, y: 80 }, in: 'n2' },
]

const threeLoose: readonly Piece[] = [
  { item: ITEMS.queue, label: 'First', at: { x: 0, y: 0 } },
  { item: ITEMS.queue, label: 'Second', at: { x: 40, y: 100 } },
  { item: ITEMS.queue, label: 'Third', at: { x: 100, y: 280 } },
]

const selectedCount = () => desk.page.locator('.card-node.selected').count()
const nodeCount = () => desk.page.locator('[data-node]').count()

async function bandAround(labels: readonly string[]): Promise<void> {
  const boxes = await Promise.all(labels.map((label) => boxOf(nodeNamed(desk.page, label))))
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const right = Math.max(...boxes.map(({ x, width }) => x + width))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height))
  await band(desk.page, { x: left - 20, y: top - 20 }, { x: right + 20, y: bottom + 20 })
  await expect.poll(selectedCount).toBe(labels.length)
}

/** Where nodes stand on the screen, by label. */
async function places(...labels: string[]) {
  return Promise.all(labels.map((label) => boxOf(nodeNamed(desk.page, label))))
}

test('a network drawn with the mouse: subnets in a VPC, a function in a subnet', async () => {
  const { page } = desk
  await place(page, 'vpc', 'resource AWS::EC2::VPC', { x: 640, y: 330 })
  await place(page, 'subnet', 'resource AWS::EC2::Subnet public', { x: 500, y: 330 })
  await place(page, 'subnet', 'resource AWS::EC2::Subnet private', { x: 800, y: 330 })
  await place(page, 'lambda', 'resource AWS::Lambda::Function', { x: 800, y: 330 })
  const text = await templateText(page)
  expect(text).toContain('VpcConfig')
  expect(text.match(/Type: AWS::EC2::Subnet$/gm)).toHaveLength(2)
  expect(text).toContain('AWS::EC2::SecurityGroup')
  expect(JSON.parse(await documentText(page)).nodes.map((node: { parent?: string }) => node.parent)).toEqual([
    undefined,
    'n1',
    'n1',
    'n3',
  ])
})

test('dragged out of its subnet a function loses its network configuration, and undo brings it back', async () => {
  const { page } = desk
  await desk.open(drawingText(inNetwork))
  const inside = await templateText(page)
  expect(inside).toContain('VpcConfig')
  await drag(page, nodeNamed(page, 'Worker'), { x: 0, y: 260 })
  await expect.poll(() => templateText(page)).not.toContain('VpcConfig')
  expect(await undoName(page)).toBe('Move')
  await page.locator('.undo').click()
  expect(await undoName(page)).toBe('')
  await expect.poll(() => templateText(page)).toBe(inside)
})

test('a drag shows what landing means while it lasts, and Escape takes it back', async () => {
  const { page } = desk
  await desk.open(
    drawingText([...inNetwork.slice(0, 2), { item: ITEMS.function, label: 'Worker', at: { x: 40, y: -120 } }]),
  )
  const before = await documentText(page)
  const [stood] = await places('Worker')
  await grab(page, nodeNamed(page, 'Worker'), { x: 60, y: 260 })
  await page.locator('.drop-meaning', { hasText: 'in Inner' }).waitFor()
  await page.locator('.frame-node.accepted', { hasText: 'Inner' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.drop-meaning').waitFor({ state: 'detached' })
  await page.mouse.move(900, 500)
  await page.mouse.up()
  await expect.poll(() => places('Worker')).toEqual([stood])
  expect(await undoName(page)).toBe('')
  expect(await documentText(page)).toBe(before)
})

test('what is in a container moves with it, in one step', async () => {
  const { page } = desk
  await desk.open(drawingText(inNetwork))
  const before = await documentText(page)
  const [net, worker] = await places('Net', 'Worker')
  await drag(page, nodeNamed(page, 'Net'), { x: 80, y: 40 })
  const [movedNet, movedWorker] = await places('Net', 'Worker')
  expect(movedNet?.x).not.toBe(net?.x)
  expect((movedWorker?.x ?? 0) - (worker?.x ?? 0)).toBeCloseTo((movedNet?.x ?? 0) - (net?.x ?? 0))
  expect((movedWorker?.y ?? 0) - (worker?.y ?? 0)).toBeCloseTo((movedNet?.y ?? 0) - (net?.y ?? 0))
  await page.keyboard.press('ControlOrMeta+z')
  expect(await undoName(page)).toBe('')
  expect(await documentText(page)).toBe(before)
})

test('a container is resized by its corner, in one step, and keeps what is in it where it was', async () => {
  const { page } = desk
  await desk.open(drawingText(inNetwork))
  await nodeNamed(page, 'Net').locator('.frame-title').click()
  const [net, worker] = await places('Net', 'Worker')
  const corner = await boxOf(nodeNamed(page, 'Net').locator('.react-flow__resize-control.top.left'))
  await page.mouse.move(corner.center.x, corner.center.y)
  await page.mouse.down()
  await page.mouse.move(corner.center.x - 60, corner.center.y - 40, { steps: 5 })
  await page.mouse.up()
  const [wider, same] = await places('Net', 'Worker')
  expect((wider?.width ?? 0) - (net?.width ?? 0)).toBeGreaterThan(40)
  expect(same).toEqual(worker)
  expect(await undoName(page)).toBe('Resize')
  await page.keyboard.press('ControlOrMeta+z')
  expect(await undoName(page)).toBe('')
  expect((await places('Net'))[0]?.width).toBe(net?.width)
})

test('a rubber band selects; aligning and distributing line up what is selected', async () => {
  const { page } = desk
  await desk.open(drawingText(threeLoose))
  await bandAround(['First', 'Second', 'Third'])
  await page.getByRole('button', { name: 'Align', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Align left' }).click()
  await expect.poll(async () => new Set((await places('First', 'Second', 'Third')).map(({ x }) => x)).size).toBe(1)
  expect(await undoName(page)).toMatch(/^Align/)
  await page.getByRole('button', { name: 'Align', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Distribute vertically' }).click()
  const gap = async () => {
    const [first, second, third] = await places('First', 'Second', 'Third')
    return [(second?.y ?? 0) - (first?.y ?? 0), (third?.y ?? 0) - (second?.y ?? 0)]
  }
  await expect.poll(async () => Math.abs(((await gap())[0] ?? 0) - ((await gap())[1] ?? 9))).toBeLessThan(2)
})

test('Shift adds to the selection, and several move together in one step', async () => {
  const { page } = desk
  await desk.open(drawingText(threeLoose))
  const before = await places('First', 'Second', 'Third')
  await nodeNamed(page, 'First').click()
  await nodeNamed(page, 'Second').click({ modifiers: ['Shift'] })
  await expect.poll(selectedCount).toBe(2)
  await drag(page, nodeNamed(page, 'Second'), { x: 160, y: 0 })
  const after = await places('First', 'Second', 'Third')
  expect(after.map(({ x }, at) => Math.round(x - (before[at]?.x ?? 0)))[2]).toBe(0)
  expect(after[0]?.x).not.toBe(before[0]?.x)
  expect((after[0]?.x ?? 0) - (before[0]?.x ?? 0)).toBeCloseTo((after[1]?.x ?? 0) - (before[1]?.x ?? 0))
  expect(await undoName(page)).toBe('Move 2 nodes')
})

test('duplicating, copying and pasting make nodes of their own names', async () => {
  const { page } = desk
  await desk.open(drawingText(threeLoose))
  await nodeNamed(page, 'First').click()
  await page.keyboard.press('ControlOrMeta+d')
  await expect.poll(nodeCount).toBe(4)
  await page.keyboard.press('ControlOrMeta+c')
  await page.keyboard.press('ControlOrMeta+v')
  await expect.poll(nodeCount).toBe(5)
  await page.keyboard.press('ControlOrMeta+v')
  await expect.poll(nodeCount).toBe(6)
  const { nodes } = JSON.parse(await documentText(page)) as { nodes: { logicalId: string; position: object }[] }
  expect(new Set(nodes.map(({ logicalId }) => logicalId)).size).toBe(6)
  expect(new Set(nodes.map(({ position }) => JSON.stringify(position))).size).toBe(6)
})

test('a copied container is pasted with what is in it', async () => {
  const { page } = desk
  await desk.open(drawingText(inNetwork))
  const resources = (text: string) => text.match(/^ {4}Type: /gm)?.length ?? 0
  const before = resources(await templateText(page))
  await nodeNamed(page, 'Net').locator('.frame-title').click()
  await page.keyboard.press('ControlOrMeta+c')
  await page.keyboard.press('ControlOrMeta+v')
  await expect.poll(nodeCount).toBe(6)
  expect(resources(await templateText(page))).toBe(2 * before)
})

test('cutting removes, and pasting brings it back', async () => {
  const { page } = desk
  await desk.open(drawingText(threeLoose))
  await nodeNamed(page, 'First').click()
  await page.keyboard.press('ControlOrMeta+x')
  await expect.poll(nodeCount).toBe(2)
  await page.keyboard.press('ControlOrMeta+v')
  await expect.poll(nodeCount).toBe(3)
})

test('grouping draws a frame around nodes, and ungrouping leaves them where they are', async () => {
  const { page } = desk
  await desk.open(drawingText(threeLoose))
  const before = await places('First', 'Second', 'Third')
  await bandAround(['First', 'Second', 'Third'])
  await page.keyboard.press('g')
  await page.locator('.frame-node.selected').waitFor()
  const frame = await boxOf(page.locator('.frame-node'))
  for (const { x, y, width, height } of await places('First', 'Second', 'Third')) {
    expect(x).toBeGreaterThan(frame.x)
    expect(y).toBeGreaterThan(frame.y)
    expect(x + width).toBeLessThan(frame.x + frame.width)
    expect(y + height).toBeLessThan(frame.y + frame.height)
  }
  expect(await places('First', 'Second', 'Third')).toEqual(before)
  await page.keyboard.press('ControlOrMeta+Shift+G')
  await page.locator('.frame-node').waitFor({ state: 'detached' })
  expect(await places('First', 'Second', 'Third')).toEqual(before)
})

test('a locked node stays where it is', async () => {
  const { page } = desk
  await desk.open(drawingText(threeLoose))
  await nodeNamed(page, 'First').click()
  await page.keyboard.press('ControlOrMeta+l')
  await nodeNamed(page, 'First').getByLabel('Locked').waitFor()
  const before = await places('First')
  await drag(page, nodeNamed(page, 'First'), { x: 120, y: 60 })
  await page.keyboard.press('ArrowRight')
  expect(await places('First')).toEqual(before)
  expect(await undoName(page)).toBe('Lock')
})

test('deleting a container deletes what is in it, and one undo brings all back', async () => {
  const { page } = desk
  await desk.open(drawingText(inNetwork))
  const before = await documentText(page)
  await nodeNamed(page, 'Net').locator('.frame-title').click()
  await page.keyboard.press('Delete')
  await expect.poll(nodeCount).toBe(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(nodeCount).toBe(3)
  expect(await documentText(page)).toBe(before)
})

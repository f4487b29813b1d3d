import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LaunchOptions, launchApp, type RunningApp } from './electron-stand-in/launch-app'
import { drawingText, ITEMS } from './support/drawing'
import { drag, nodeNamed } from './support/mouse'

const TEMPLATE = `# The shop
Resources:
  Orders: { Type: AWS::SQS::Queue } # waiting
  News:
    Type: AWS::SNS::Topic
`

let folder: string
let file: string
let beside: string
let app: RunningApp

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'stackboard-layout-')))
  file = join(folder, 'shop.yaml')
  beside = join(folder, 'shop.awsdiagram')
  writeFileSync(file, TEMPLATE)
})

afterEach(async () => {
  await app.dispose()
  rmSync(folder, { recursive: true, force: true })
})

async function launch(options: LaunchOptions = { args: [file] }): Promise<void> {
  app = await launchApp(options)
  await app.page.locator('#canvas').waitFor()
}

const shown = () => app.page.locator('.file-name', { hasText: 'shop.yaml' }).waitFor()
const told = (text: string) => app.page.locator('.mantine-Notification-description', { hasText: text }).waitFor()
const state = (text: string) => app.page.locator('.file-state', { hasText: text }).waitFor()
const node = (label: string) => nodeNamed(app.page, label)
const save = () => app.clickMenu('save-diagram')

/** How far one node stands from another, wherever the view is: in pixels of the diagram. */
async function distance(): Promise<{ x: number; y: number }> {
  const at = (label: string) =>
    node(label).evaluate((element) => element.closest('.react-flow__node')?.getAttribute('style'))
  const read = (style?: string | null) =>
    (/translate\((-?\d+)px, ?(-?\d+)px\)/.exec(style ?? '') ?? []).slice(1).map(Number)
  const [orders, news] = [read(await at('Orders')), read(await at('News'))]
  return { x: (news[0] ?? 0) - (orders[0] ?? 0), y: (news[1] ?? 0) - (orders[1] ?? 0) }
}

async function openAndMove(): Promise<{ x: number; y: number }> {
  await launch()
  await node('News').waitFor()
  await drag(app.page, node('News'), { x: 40, y: 160 })
  await state('edited')
  return distance()
}

test('by command line: the layout lies beside the template, and finds room for what is new', async () => {
  const moved = await openAndMove()
  await save()
  await state('saved')
  await told('The layout is kept beside it, in shop.awsdiagram')
  expect(readFileSync(file, 'utf8')).toBe(TEMPLATE)
  await app.dispose()
  writeFileSync(file, `${TEMPLATE}  Pictures: { Type: AWS::S3::Bucket }\n`)
  await launch()
  await node('Pictures').waitFor()
  await told('1 new resource has been placed')
  expect(await distance()).toEqual(moved)
  await state('saved')
})

test('a damaged layout is told of, left alone, and keeps no template from opening', async () => {
  writeFileSync(beside, '{ "format": "awsdiagram", "vers')
  await openAndMove()
  await told('shop.awsdiagram is left as it is')
  await save()
  await state('saved')
  expect(readFileSync(beside, 'utf8')).toBe('{ "format": "awsdiagram", "vers')
})

test('a diagram of the same name lends its places and is never written over', async () => {
  const own = drawingText([
    { item: ITEMS.queue, label: 'Orders', at: { x: 0, y: 0 } },
    { item: ITEMS.topic, label: 'News', at: { x: 720, y: 400 } },
  ]).replaceAll(/"(Orders|News)(Queue|Topic)"/g, '"$1"')
  writeFileSync(beside, own)
  await launch()
  await node('News').waitFor()
  expect(await distance()).toEqual({ x: 720, y: 400 })
  await drag(app.page, node('News'), { x: 0, y: 80 })
  await save()
  await state('saved')
  expect(readFileSync(beside, 'utf8')).toBe(own)
})

test('in Metadata the layout travels with the template, and only its lines are written', async () => {
  await openAndMove()
  await app.clickMenu('choose-template-layout')
  await app.page.getByLabel('In the template’s Metadata').click()
  await app.page.getByRole('button', { name: 'Use this' }).click()
  const moved = await distance()
  await save()
  await app.page.getByRole('button', { name: 'Write them' }).click()
  await state('saved')
  const written = readFileSync(file, 'utf8')
  expect(written).toMatch(
    /Metadata:\n {2}Stackboard:\n {4}Layout:\n {6}Orders: '?-?\d+ -?\d+'?\n {6}News: '?-?\d+ -?\d+'?\n/,
  )
  for (const line of TEMPLATE.split('\n')) expect(written.split('\n')).toContain(line)
  expect(existsSync(beside)).toBe(false)
  await app.dispose()
  await launch()
  await node('News').waitFor()
  expect(await distance()).toEqual(moved)
})

test('by menu and by drop: over unsaved work it asks, and Cancel leaves everything', async () => {
  await launch({})
  await app.answer({ open: file })
  await app.clickMenu('open-template')
  await node('Orders').waitFor()
  await node('Orders').click()
  await app.page.keyboard.press('Delete')
  await state('edited')
  const other = join(folder, 'other.yaml')
  writeFileSync(other, 'Resources:\n  Else: { Type: AWS::SQS::Queue }\n')
  await app.answer({ button: 'Cancel' })
  await app.dropFile(other)
  await expect.poll(async () => (await app.dialogs()).length).toBe(1)
  expect(await node('News').count()).toBe(1)
  await app.answer({ button: 'Don’t save' })
  await app.dropFile(other)
  await node('Else').waitFor()
  await app.page.locator('.file-name', { hasText: 'other.yaml' }).waitFor()
})

test('a template changed by someone else is compared, and overwritten only when that is wanted', async () => {
  await launch()
  await shown()
  await node('News').click()
  await app.page.keyboard.press('Delete')
  writeFileSync(file, `${TEMPLATE}  Theirs: { Type: AWS::S3::Bucket }\n`)
  await save()
  await app.page.getByRole('button', { name: 'Write them' }).click()
  const question = app.page.getByRole('dialog', { name: 'shop.yaml was changed by someone else' })
  await question.getByRole('button', { name: 'Compare…' }).click()
  const differences = app.page.getByRole('list', { name: 'Differences' })
  await expect.poll(() => differences.textContent()).toContain('Theirs')
  expect(await differences.locator('li').count()).toBe(2)
  await app.page.keyboard.press('Escape')
  await question.getByRole('button', { name: 'Overwrite' }).click()
  await app.page.getByRole('button', { name: 'Write them' }).click()
  await state('saved')
  expect(readFileSync(file, 'utf8')).toBe(TEMPLATE.replace(/ {2}News:\n.*\n/, ''))
  const copy = join(folder, 'copy.yaml')
  await app.clickMenu('save-diagram-as')
  await app.answer({ save: copy })
  await app.page.getByRole('button', { name: 'A template…' }).click()
  await app.page.locator('.file-name', { hasText: 'copy.yaml' }).waitFor()
  expect(readFileSync(copy, 'utf8')).toBe(readFileSync(file, 'utf8'))
  await app.answer({ open: file })
  await app.clickMenu('open-template')
  await shown()
  await app.clickMenu('show-versions')
  const versions = app.page.getByRole('dialog', { name: 'Earlier states of shop.yaml' })
  await versions.locator('.version-row').last().click()
  await expect.poll(() => versions.getByRole('list', { name: 'Differences' }).textContent()).toContain('News')
})

test('what was typed and cannot be read outlives a crash', async () => {
  const userData = join(folder, 'data')
  await launch({ args: [file], userData })
  await node('News').waitFor()
  await app.page.locator('.template-view .cm-line').filter({ hasText: '# waiting' }).click()
  await app.page.keyboard.press('End')
  await app.page.keyboard.type(' [for long\n!!')
  await app.page.locator('.fault-line').waitFor()
  const copies = () => readdirSync(join(userData, 'recovery')).filter((name) => name.endsWith('.recovery'))
  await expect.poll(() => existsSync(join(userData, 'recovery')) && copies().length).toBe(1)
  await app.kill()
  await app.dispose()
  await launch({ userData })
  await app.page.getByRole('button', { name: 'Open the copy' }).click()
  await shown()
  await app.page.locator('.template-view .cm-line').filter({ hasText: '# waiting [for long' }).waitFor()
  await state('edited')
  expect(readFileSync(file, 'utf8')).toBe(TEMPLATE)
})

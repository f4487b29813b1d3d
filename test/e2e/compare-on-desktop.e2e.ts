import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Diagram, DiagramNode } from '../../shared/diagram/types'
import { launchApp, type RunningApp } from './electron-stand-in/launch-app'
import { drawingText, ITEMS } from './support/drawing'

const drawing = drawingText(
  [
    { item: ITEMS.queue, label: 'Orders', at: { x: 0, y: 0 } },
    { item: ITEMS.function, label: 'Fulfil', at: { x: 360, y: 0 } },
    { item: ITEMS.table, label: 'Stock', at: { x: 720, y: 0 } },
  ],
  [{ kind: 'sqs-queue-triggers-lambda-function', source: 'n1', target: 'n2' }],
)

let folder: string
let file: string
let app: RunningApp

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'stackboard-files-')))
  file = join(folder, 'shop.awsdiagram')
})

afterEach(async () => {
  await app.dispose()
  rmSync(folder, { recursive: true, force: true })
})

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' })
}

/** The drawing with another table in the place of the one, which nothing keeps, and a topic instead of the function. */
function changed(): string {
  const diagram = JSON.parse(drawing) as Diagram
  const nodes = diagram.nodes.flatMap((node): DiagramNode[] => {
    if (node.kind !== 'resource') return [node]
    if (node.label === 'Stock') {
      return [{ ...node, properties: { ...node.properties, TableName: 'stock-2' }, attributes: {} }]
    }
    if (node.label !== 'Fulfil') return [node]
    return [{ ...node, id: 'n9', type: 'AWS::SNS::Topic', logicalId: 'News', label: 'News', properties: {}, owns: {} }]
  })
  return JSON.stringify({ ...diagram, nodes, connections: [] })
}

async function launch(): Promise<void> {
  app = await launchApp({ args: [file], userData: join(folder, 'data') })
  app.page.setDefaultTimeout(10_000)
  await app.page.locator('.file-name', { hasText: 'shop' }).waitFor()
}

const canvas = () => app.page.getByRole('application', { name: 'Comparison canvas' })
const marked = (mark: string) => canvas().locator(`.react-flow__node.review-${mark} [data-node]`)
const names = (mark: string) => marked(mark).locator('.card-title').allTextContents()

test('a git revision is compared on the canvas: marks, the way from change to change, nothing can be changed', async () => {
  writeFileSync(file, drawing)
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'First drawing')
  writeFileSync(file, changed())
  await launch()
  const { page } = app
  await page.locator('.file-name button').click()
  await page.getByRole('menuitem', { name: 'Compare with a git revision…' }).click()
  await page.getByRole('button', { name: /First drawing.*Ann/ }).click()
  await expect.poll(() => names('added')).toEqual(['News'])
  expect([await names('removed'), await names('replaced'), await names('risk')]).toEqual([
    ['Fulfil'],
    ['Stock'],
    ['Stock'],
  ])
  await canvas().locator('.line.review-removed').waitFor()
  const bar = page.getByRole('toolbar', { name: 'Comparison' })
  await expect.poll(() => bar.textContent()).toMatch(/First drawing.*Your document.*1 with data at risk.*1 replaced/)

  const row = page.locator('.review-change.current')
  await expect
    .poll(() => row.textContent())
    .toMatch(/Stock.*AWS::DynamoDB::Table.*UpdateReplacePolicy: Retain.*TableName.*stock-2/)
  await page.keyboard.press('F7')
  await expect.poll(() => row.textContent()).toContain('Fulfil')
  await bar.getByRole('button', { name: 'Previous change (Shift+F7)' }).click()
  await expect.poll(() => row.textContent()).toContain('Stock')
  await marked('added').click()
  await expect.poll(() => row.textContent()).toContain('News')
  await page.getByRole('button', { name: /Orders → Fulfil/ }).click()
  await canvas().locator('.line.review-current').waitFor()

  await app.clickMenu('select-all')
  await app.clickMenu('delete-selection')
  await page.getByText('Close the comparison to change the diagram').waitFor()
  await page.keyboard.press('Escape')
  await canvas().waitFor({ state: 'detached' })
  expect(await page.locator('.file-state').textContent()).toBe('saved')
  expect(await page.locator('#canvas [data-node]').count()).toBe(3)
})

test('an earlier state, and the file changed underneath, are compared on the canvas', async () => {
  writeFileSync(file, drawing)
  await launch()
  const { page } = app
  await app.clickMenu('select-all')
  await page.locator('.react-flow__node.selected').first().waitFor()
  await app.clickMenu('duplicate')
  await page.locator('#canvas [data-node]').nth(5).waitFor()
  await app.clickMenu('save-diagram')
  await page.locator('.file-state', { hasText: 'saved' }).waitFor()
  await app.clickMenu('show-versions')
  await page.locator('.version-row').last().click()
  await page.getByRole('button', { name: 'Compare on the canvas' }).click()
  await expect.poll(() => marked('added').count()).toBe(3)
  await page.getByRole('button', { name: 'Close comparison' }).click()

  await app.clickMenu('duplicate')
  await page.locator('.file-state', { hasText: 'edited' }).waitFor()
  const theirs = changed()
  writeFileSync(file, theirs)
  await app.clickMenu('save-diagram')
  const question = page.getByRole('dialog', { name: 'shop.awsdiagram was changed by someone else' })
  await question.getByRole('button', { name: 'Compare…' }).click()
  await page.getByRole('button', { name: 'Compare on the canvas' }).click()
  await expect.poll(() => names('removed')).toContain('News')
  await question.waitFor({ state: 'detached' })
  expect(readFileSync(file, 'utf8')).toBe(theirs)
  await page.keyboard.press('Escape')
  expect(await page.locator('.file-state').textContent()).toBe('edited')
})

test('without a repository it is said plainly, and a template can be compared all the same', async () => {
  writeFileSync(file, drawing)
  await launch()
  const { page } = app
  await app.clickMenu('compare-with-revision')
  await page.getByText('The file lies in no git repository').waitFor()
  await page.keyboard.press('Escape')
  const template = join(folder, 'shop.yaml')
  writeFileSync(template, 'Resources:\n  Stock: { Type: AWS::DynamoDB::Table }\n  Old: { Type: AWS::SNS::Topic }\n')
  await app.answer({ open: template })
  await app.clickMenu('compare-with-file')
  await expect.poll(() => names('removed')).toHaveLength(1)
  await expect.poll(async () => (await names('added')).sort()).toEqual(['Fulfil', 'Orders'])
  const broken = join(folder, 'broken.yaml')
  writeFileSync(broken, 'a: [')
  await app.answer({ open: broken })
  await app.clickMenu('compare-with-file')
  await page.getByText('Could not read broken.yaml').waitFor()
})

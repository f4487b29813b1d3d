import { expect, test } from 'vitest'
import { answerFiles, putFile, readFileBytes } from './support/browser-files'
import { drag, nodeNamed, place } from './support/mouse'
import { prepareDesk } from './support/prepare-desk'

const desk = prepareDesk()

const TEMPLATE = `# The shop
Resources:
  # Orders wait here
  OrdersQueue:
    Type: AWS::SQS::Queue
    Properties: { VisibilityTimeout: 60 }   # seconds
  Alarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      ComparisonOperator: GreaterThanThreshold
      Dimensions: [{ Name: QueueName, Value: !GetAtt OrdersQueue.QueueName }]
`

const read = async () => (await readFileBytes(desk.page, 'shop.yaml')).toString('utf8')
const told = (text: string) => desk.page.locator('.mantine-Notification-description', { hasText: text }).waitFor()
const state = (text: string) => desk.page.locator('.file-state', { hasText: text }).waitFor()

async function openTemplate(text = TEMPLATE): Promise<void> {
  const { page } = desk
  await putFile(page, 'shop.yaml', text)
  await answerFiles(page, { openNext: 'shop.yaml' })
  await page.getByRole('button', { name: 'Open a template' }).click()
}

test('a template opens from the empty canvas, and saved untouched is the same to the byte', async () => {
  const { page } = desk
  await openTemplate()
  await nodeNamed(page, 'Orders Queue').waitFor()
  await nodeNamed(page, 'Alarm').waitFor()
  await page.locator('.file-name', { hasText: 'shop.yaml' }).waitFor()
  await drag(page, nodeNamed(page, 'Alarm'), { x: 0, y: 120 })
  await page.keyboard.press('Control+s')
  await state('saved')
  await told('A browser cannot keep the layout in a file beside shop.yaml')
  expect(await read()).toBe(TEMPLATE)
})

test('deleting a resource shows the lines that go, and writes no other', async () => {
  const { page } = desk
  await openTemplate()
  await nodeNamed(page, 'Orders Queue').click()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+s')
  const changes = page.getByTestId('template-changes')
  await changes.waitFor()
  expect(await changes.textContent()).toContain('3-  # Orders wait here')
  await page.getByRole('button', { name: 'Write them' }).click()
  await state('saved')
  // The line from queue to alarm wrote the alarm's dimensions; they go with it.
  const withoutQueue = TEMPLATE.replace(/ {2}# Orders wait[\s\S]*# seconds\n/, '')
  expect(await read()).toBe(withoutQueue.replace(/ {6}Dimensions.*\n/, ''))
})

test('importing over unsaved work asks, and is one step to undo', async () => {
  const { page } = desk
  await place(page, 'bucket', 'resource AWS::S3::Bucket', { x: 700, y: 300 })
  await putFile(page, 'shop.yaml', TEMPLATE)
  await answerFiles(page, { openNext: 'shop.yaml' })
  const importIt = async (answer: string) => {
    await page.locator('.file-name button').click()
    await page.getByRole('menuitem', { name: 'Import template into diagram…' }).click()
    const question = page.getByRole('dialog', { name: 'Import shop.yaml' })
    await question.getByText('not saved').waitFor()
    await question.getByRole('button', { name: answer }).click()
    await question.waitFor({ state: 'detached' })
  }
  await importIt('Cancel')
  await expect.poll(() => page.locator('[data-node]').count()).toBe(1)
  await importIt('Add to the diagram')
  await expect.poll(() => page.locator('[data-node]').count()).toBe(3)
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('[data-node]').count()).toBe(1)
  await importIt('Replace the diagram')
  await expect.poll(() => page.locator('[data-node]').count()).toBe(2)
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('[data-node]').count()).toBe(1)
})

test('a very long template asks first, says what it is at, and can be cancelled', async () => {
  const { page } = desk
  await openTemplate()
  await nodeNamed(page, 'Alarm').waitFor()
  const functions = Array.from(
    { length: 700 },
    (_, i) =>
      `  Q${i}: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt Q${(i + 1) % 700}.Arn, maxReceiveCount: 3 } } }\n`,
  )
  await putFile(page, 'long.yaml', `Resources:\n${functions.join('')}${`# ${'x'.repeat(998)}\n`.repeat(1000)}`)
  await answerFiles(page, { openNext: 'long.yaml' })
  await page.locator('.file-name button').click()
  await page.getByRole('menuitem', { name: 'Open template…' }).click()
  const question = page.getByRole('dialog', { name: 'long.yaml is very long' })
  await question.getByRole('button', { name: 'Open it' }).click()
  const progress = page.getByRole('dialog', { name: 'Opening long.yaml' })
  await progress.getByText(/700 resources/).waitFor()
  await progress.getByRole('button', { name: 'Cancel' }).click()
  await progress.waitFor({ state: 'detached' })
  await page.locator('.file-name', { hasText: 'shop.yaml' }).waitFor()
  expect(await nodeNamed(page, 'Alarm').count()).toBe(1)
})

test('what is no template is refused with its reason', async () => {
  await openTemplate('services:\n  web: {}\n')
  await told('it has no Resources section')
})

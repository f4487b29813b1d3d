import { boxOf, type Stage } from './stage'

/** One state of the window worth a picture. */
export interface Scene {
  readonly name: string
  /** The theme in which it stands in the documentation; absent: it does not. */
  readonly documented?: 'light' | 'dark'
  /** Brings a fresh window into that state. */
  act(stage: Stage): Promise<void>
}

const SAMPLES = [
  'containers-on-fargate',
  'data-lake-ingestion',
  'eks-platform',
  'event-bus-fan-out',
  'order-processing',
  'serverless-web-api',
  'static-site-with-cdn',
  'three-tier',
]

/** Every view of the window, in the order of the guide. */
export const SCENES: readonly Scene[] = [
  { name: 'empty', documented: 'light', act: async () => undefined },
  { name: 'gallery', act: ({ command }) => command('Open a sample') },
  {
    name: 'window-light',
    documented: 'light',
    act: async ({ page, sample }) => {
      await sample('order-processing')
      await page.locator('[data-connection]', { hasText: 'triggers' }).first().click()
    },
  },
  {
    name: 'window-engineering',
    documented: 'light',
    act: async ({ sample, command, node }) => {
      await sample('order-processing')
      await command('Engineering level')
      await command('Guide')
      await node('Fulfil order').click()
    },
  },
  {
    name: 'window-dark',
    documented: 'dark',
    act: async ({ sample, node }) => {
      await sample('three-tier')
      await node('Web servers').click()
    },
  },
  {
    name: 'business',
    act: async ({ sample, command }) => {
      await sample('three-tier')
      await command('Business level')
    },
  },
  {
    name: 'engineering',
    act: async ({ sample, command }) => {
      await sample('three-tier')
      await command('Engineering level')
    },
  },
  ...SAMPLES.map((id): Scene => ({ name: `sample-${id}`, act: ({ sample }) => sample(id) })),
  {
    name: 'placing',
    documented: 'light',
    act: async ({ page, sample, carry }) => {
      await sample('three-tier')
      const subnet = await boxOf(page.locator('.frame-node', { hasText: 'Private' }).last())
      await carry(
        'lambda',
        'resource AWS::Lambda::Function',
        subnet.x + subnet.width / 2,
        subnet.y + subnet.height - 24,
      )
    },
  },
  {
    name: 'connecting',
    documented: 'light',
    act: async ({ page, carry, pull }) => {
      await carry('queue', 'resource AWS::SQS::Queue standard', 520, 300)
      await page.mouse.up()
      await carry('lambda', 'resource AWS::Lambda::Function', 900, 300)
      await page.mouse.up()
      await page.locator('#palette-search').fill('')
      await pull(page.locator('[data-node]').first(), page.locator('[data-node]').last())
    },
  },
  {
    name: 'inserting',
    documented: 'light',
    act: async ({ page, carry }) => {
      await carry('lambda', 'resource AWS::Lambda::Function', 420, 300)
      await page.mouse.up()
      await page.keyboard.press('n')
      await page.keyboard.type('lambda function')
      await page.keyboard.press('Enter')
      const last = page.locator('[data-node]').nth(1)
      await last.waitFor()
      const box = await boxOf(last)
      await page.mouse.move(box.x + 30, box.y + 20)
      await page.mouse.down()
      await page.mouse.move(box.x + 330, box.y + 20, { steps: 6 })
      await page.mouse.up()
      await carry('queue', 'resource AWS::SQS::Queue standard', 580, 300)
    },
  },
  {
    name: 'quick-add',
    documented: 'light',
    act: async ({ page, sample, node }) => {
      await sample('serverless-web-api')
      await node('Book a seat').click()
      await page.keyboard.press('n')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'several',
    act: async ({ page, sample }) => {
      await sample('order-processing')
      await page.locator('#canvas').press('Control+a')
    },
  },
  {
    name: 'problems',
    documented: 'light',
    act: async ({ page, command, carry }) => {
      await carry('load balancer', 'resource AWS::ElasticLoadBalancingV2::LoadBalancer application', 620, 300)
      await page.mouse.up()
      await page.locator('#palette-search').fill('')
      await command('Problems')
    },
  },
  {
    name: 'context-menu',
    act: async ({ sample, node }) => {
      await sample('order-processing')
      await node('Fulfil order').click({ button: 'right' })
    },
  },
  {
    name: 'replace',
    act: async ({ sample, node, command }) => {
      await sample('order-processing')
      await node('Fulfil order').click()
      await command('Replace with')
    },
  },
  {
    name: 'steps',
    act: async ({ page, sample, command }) => {
      await sample('order-processing')
      await page.locator('#canvas').press('Control+a')
      await page.locator('#canvas').press('ArrowRight')
      await command('Steps')
    },
  },
  {
    name: 'outline',
    documented: 'light',
    act: async ({ sample, command }) => {
      await sample('three-tier')
      await command('Outline')
    },
  },
  {
    name: 'find',
    documented: 'light',
    act: async ({ page, sample }) => {
      await sample('order-processing')
      await page.keyboard.press('Control+f')
      await page.keyboard.type('queue')
    },
  },
  { name: 'settings', act: ({ command }) => command('Settings') },
  { name: 'shortcuts', act: ({ command }) => command('Keyboard shortcuts') },
  {
    name: 'tour',
    act: async ({ sample, command }) => {
      await sample('order-processing')
      await command('Tour in five steps')
    },
  },
  {
    name: 'export-picture',
    documented: 'light',
    act: async ({ page, sample, command }) => {
      await sample('serverless-web-api')
      await command('Export picture')
      await page.getByRole('dialog').locator('img, svg').first().waitFor()
    },
  },
]

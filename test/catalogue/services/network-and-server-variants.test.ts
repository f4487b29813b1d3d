import { describe, expect, it } from 'vitest'
import { SERVICES } from '../../../shared/catalogue/services'
import { exportTemplate } from '../../../shared/exporting/cloudformation/export'
import { toYamlText } from '../../../shared/template/yaml-text'
import { errorsOfAwsValidator, errorsOfCfnLint, hasCfnLint } from '../../support/judge'
import { World } from '../../support/world'

const IDS = [
  'auto-scaling-group',
  'ebs-volume',
  'ec2-instance',
  'elastic-ip',
  'internet-gateway',
  'launch-template',
  'load-balancer',
  'nat-gateway',
  'rds-db-instance',
  'route-table',
  'security-group',
]

/** Each palette entry on its own in a network. A read replica is nothing without its source. */
const cases = SERVICES.filter(({ id }) => IDS.includes(id)).flatMap((service) =>
  (service.variants?.map(({ id }) => id) ?? [undefined])
    .filter((variant) => variant !== 'read-replica')
    .map((variant) => ({ name: [service.id, variant].filter(Boolean).join(' '), type: service.type, variant })),
)

const exported = cases.map(({ name, type, variant }) => {
  const world = new World()
  world.home(type, variant)
  return { name, ...exportTemplate(world.diagram) }
})

const templates = new Map(exported.map(({ name, template }) => [name, toYamlText(template)]))

describe('palette entries for servers, databases and networks', () => {
  it('are all there', () => {
    expect(new Set(cases.map(({ name }) => name.split(' ')[0]))).toEqual(new Set(IDS))
  })

  it.each(exported)('$name exports without a problem', ({ problems }) => {
    expect(problems).toEqual([])
  })

  it('hold no error for the validator of AWS', async () => {
    expect(await errorsOfAwsValidator(templates)).toEqual([])
  }, 120_000)

  it.skipIf(!hasCfnLint())(
    'hold no error for cfn-lint',
    async () => {
      expect(await errorsOfCfnLint(templates)).toEqual([])
    },
    120_000,
  )
})

import { describe, expect, it } from 'vitest'
import { SERVICES } from '../../../shared/catalogue/services'
import { exportTemplate } from '../../../shared/exporting/cloudformation/export'
import { toYamlText } from '../../../shared/template/yaml-text'
import { errorsOfAwsValidator, errorsOfCfnLint, hasCfnLint } from '../../support/judge'
import { World } from '../../support/world'

/** Services that are whole with nothing around them. */
const ALONE = [
  'acm-certificate',
  'cloudformation-custom-resource',
  'cloudfront-function',
  'cloudtrail-trail',
  'cloudwatch-dashboard',
  'cognito-user-pool',
  'customer-gateway',
  'ecr-repository',
  'efs-access-point',
  'efs-file-system',
  'elastic-beanstalk-application',
  'elastic-beanstalk-environment',
  'elasticache-replication-group',
  'elasticache-serverless-cache',
  'events-archive',
  'flow-log',
  'iam-group',
  'iam-user',
  'kms-alias',
  'lambda-layer-version',
  'rds-db-cluster',
  'rest-api',
  'scheduler-schedule',
  'ssm-parameter',
  'transit-gateway',
  'vpc-peering-connection',
  'vpn-connection',
  'vpn-gateway',
  'waf-web-acl',
]

const cases = SERVICES.filter(({ id }) => ALONE.includes(id)).flatMap((service) =>
  (service.variants?.map(({ id }) => id) ?? [undefined]).map((variant) => {
    const world = new World()
    world.add(service.type, variant ? { variant } : {})
    return { name: [service.id, variant].filter(Boolean).join(' '), ...exportTemplate(world.diagram) }
  }),
)

const templates = new Map(cases.map(({ name, template }) => [name, toYamlText(template)]))

describe('services on their own', () => {
  it('are all there', () => {
    expect(new Set(cases.map(({ name }) => name.split(' ')[0]))).toEqual(new Set(ALONE))
  })

  it.each(cases)('$name exports without a problem', ({ problems }) => {
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

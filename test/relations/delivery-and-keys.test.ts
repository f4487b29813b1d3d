import { describe, expect, it } from 'vitest'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { toPath, valueAt } from '../../shared/template/path'
import { toYamlText } from '../../shared/template/yaml-text'
import { errorsOfAwsValidator } from '../support/judge'
import { World } from '../support/world'

function exported(world: World) {
  const { template, problems } = exportTemplate(world.diagram)
  return {
    template,
    messages: problems.map((problem) => problem.message),
    at: (id: string, path: string) => valueAt(template.Resources[id]?.Properties, toPath(path)),
    typesOf: (type: string) => Object.entries(template.Resources).filter(([, resource]) => resource.Type === type),
  }
}

describe('a distribution', () => {
  it('has a placeholder origin only while no line leads to a real one', () => {
    const world = new World()
    const distribution = world.add('AWS::CloudFront::Distribution', { label: 'Edge' })
    expect(exported(world).at('Edge', 'DistributionConfig.Origins.0.DomainName')).toBe('example.com')
    const bucket = world.add('AWS::S3::Bucket', { label: 'Site' })
    world.connect('cloudfront-distribution-serves-s3-bucket', distribution.id, bucket.id)
    expect(exported(world).at('Edge', 'DistributionConfig.Origins')).toHaveLength(1)
    expect(exported(world).at('Edge', 'DistributionConfig.DefaultCacheBehavior.TargetOriginId')).toBe('Site')
  })

  it('sends paths to an API and everything else to a bucket, and stays valid', async () => {
    const world = new World()
    const distribution = world.add('AWS::CloudFront::Distribution', { label: 'Edge' })
    const bucket = world.add('AWS::S3::Bucket', { label: 'Site' })
    const api = world.add('AWS::ApiGatewayV2::Api', { label: 'Orders' })
    const zone = world.add('AWS::Route53::HostedZone', { label: 'Domain' })
    const key = world.add('AWS::KMS::Key', { label: 'Key' })
    world.connect('cloudfront-distribution-serves-s3-bucket', distribution.id, bucket.id)
    world.connect('cloudfront-distribution-serves-s3-bucket', distribution.id, bucket.id, { path: '/images/*' })
    world.connect('cloudfront-distribution-forwards-to-http-api', distribution.id, api.id, { path: '/api/*' })
    world.connect('route-53-hosted-zone-points-to-http-api', zone.id, api.id)
    world.connect('kms-key-encrypts-s3-bucket', key.id, bucket.id)
    const { template, at, messages } = exported(world)
    expect(messages).toEqual([])
    expect(at('Edge', 'DistributionConfig.Origins')).toHaveLength(2)
    expect(at('Edge', 'DistributionConfig.CacheBehaviors.0.PathPattern')).toBe('/images/*')
    expect(at('Edge', 'DistributionConfig.CacheBehaviors.1.TargetOriginId')).toBe('Orders')
    expect(at('Key', 'KeyPolicy.Statement.1.Principal.Service')).toBe('cloudfront.amazonaws.com')
    expect(await errorsOfAwsValidator(new Map([['delivery', toYamlText(template)]]))).toEqual([])
  }, 60_000)

  it('says so when two lines claim every path', () => {
    const world = new World()
    const distribution = world.add('AWS::CloudFront::Distribution', { label: 'Edge' })
    const first = world.add('AWS::S3::Bucket', { label: 'Site' })
    const second = world.add('AWS::ApiGatewayV2::Api', { label: 'Orders' })
    world.connect('cloudfront-distribution-serves-s3-bucket', distribution.id, first.id)
    world.connect('cloudfront-distribution-forwards-to-http-api', distribution.id, second.id)
    expect(exported(world).messages).toEqual([expect.stringContaining('say which paths Orders gets')])
  })
})

describe('what takes the place of a service’s first value', () => {
  it('leaves what the user chose', () => {
    const world = new World()
    const key = world.add('AWS::KMS::Key')
    const queue = world.add('AWS::SQS::Queue', { label: 'Orders' })
    world.connect('kms-key-encrypts-sqs-queue', key.id, queue.id)
    expect(exported(world).at('Orders', 'SqsManagedSseEnabled')).toBe(false)
    world.replace({ ...queue, properties: { KmsMasterKeyId: 'alias/mine' } })
    const { at, messages } = exported(world)
    expect(at('Orders', 'KmsMasterKeyId')).toBe('alias/mine')
    expect(messages).toHaveLength(1)
  })

  it('lets topics send into an encrypted queue', () => {
    const world = new World()
    const key = world.add('AWS::KMS::Key', { label: 'Key' })
    const queue = world.add('AWS::SQS::Queue', { label: 'Orders' })
    const topic = world.add('AWS::SNS::Topic')
    const alarm = world.add('AWS::CloudWatch::Alarm')
    world.connect('kms-key-encrypts-sqs-queue', key.id, queue.id)
    world.connect('sns-topic-delivers-to-sqs-queue', topic.id, queue.id)
    world.connect('cloudwatch-alarm-watches-sqs-queue', alarm.id, queue.id)
    expect(exported(world).at('Key', 'KeyPolicy.Statement')).toHaveLength(2)
    expect(exported(world).at('Key', 'KeyPolicy.Statement.1.Principal.Service')).toBe('sns.amazonaws.com')
  })
})

describe('a drawn role', () => {
  it('takes the place of the generated one and gets its permissions', () => {
    const world = new World()
    const role = world.add('AWS::IAM::Role', { label: 'Worker role' })
    const worker = world.add('AWS::Lambda::Function', { label: 'Worker' })
    const table = world.add('AWS::DynamoDB::Table')
    world.connect('iam-role-is-assumed-by-lambda-function', role.id, worker.id)
    world.connect('lambda-function-uses-dynamodb-table', worker.id, table.id)
    const { typesOf, at, messages } = exported(world)
    expect(messages).toEqual([])
    expect(typesOf('AWS::IAM::Role').map(([id]) => id)).toEqual([role.logicalId])
    expect(at(role.logicalId, 'AssumeRolePolicyDocument.Statement')).toHaveLength(1)
    expect(typesOf('AWS::IAM::Policy')[0]?.[1].Properties?.Roles).toEqual([{ Ref: role.logicalId }])
  })

  it('is allowed to deliver the logs of a state machine', () => {
    const world = new World()
    const role = world.add('AWS::IAM::Role', { label: 'Steps role' })
    const steps = world.add('AWS::StepFunctions::StateMachine')
    const group = world.add('AWS::Logs::LogGroup')
    world.connect('iam-role-is-assumed-by-step-functions-state-machine', role.id, steps.id)
    world.connect('step-functions-state-machine-logs-to-log-group', steps.id, group.id)
    const { at, messages } = exported(world)
    expect(messages).toEqual([])
    expect(at(role.logicalId, 'Policies')).toHaveLength(1)
  })
})

describe('an alarm', () => {
  it('keeps the threshold the user chose, and takes the rest from what it watches', () => {
    const world = new World()
    const alarm = world.add('AWS::CloudWatch::Alarm', { label: 'Slow' })
    const worker = world.add('AWS::Lambda::Function')
    world.replace({ ...alarm, properties: { ...alarm.properties, Threshold: 500 } })
    world.connect('cloudwatch-alarm-watches-lambda-function', alarm.id, worker.id, { metric: 'Duration' })
    const { at } = exported(world)
    expect(at('Slow', 'Threshold')).toBe(500)
    expect(at('Slow', 'ExtendedStatistic')).toBe('p95')
    expect(at('Slow', 'Statistic')).toBeUndefined()
  })

  it('says so when a load balancer of the other kind has no such number', () => {
    const world = new World()
    const alarm = world.add('AWS::CloudWatch::Alarm')
    const balancer = world.add('AWS::ElasticLoadBalancingV2::LoadBalancer', { variant: 'network' })
    world.connect('cloudwatch-alarm-watches-load-balancer', alarm.id, balancer.id)
    expect(exported(world).messages).toEqual([expect.stringContaining('other kind')])
  })
})

describe('a record', () => {
  it('makes a zone only while it lies in none', () => {
    const world = new World()
    const record = world.add('AWS::Route53::RecordSet', { label: 'Www' })
    expect(exported(world).typesOf('AWS::Route53::HostedZone')).toHaveLength(1)
    const zone = world.add('AWS::Route53::HostedZone', { label: 'Domain' })
    world.replace({ ...record, parent: zone.id, placements: [{ kind: 'route-53-record-set-in-hosted-zone' }] })
    const { typesOf, at } = exported(world)
    expect(typesOf('AWS::Route53::HostedZone')).toHaveLength(1)
    expect(at('Www', 'HostedZoneId')).toEqual({ Ref: 'Domain' })
  })
})

describe('fallbacks', () => {
  it('leave an imported resource as it was', () => {
    const world = new World()
    const alarm = world.add('AWS::CloudWatch::Alarm', { label: 'Imported' })
    world.replace({ ...alarm, properties: { AlarmName: 'x' }, owns: {} })
    expect(exported(world).template.Resources.Imported?.Properties).toEqual({ AlarmName: 'x' })
  })
})

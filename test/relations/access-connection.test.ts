import { describe, expect, it } from 'vitest'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import type { Json, JsonObject } from '../../shared/template/json'
import { valueAt } from '../../shared/template/path'
import { World } from '../support/world'

const FUNCTION = 'AWS::Lambda::Function'
const BUCKET = 'AWS::S3::Bucket'

/** A function that uses one resource, exported. */
function exported(
  kind: string,
  targetType: string,
  options: JsonObject = {},
  properties: JsonObject = {},
  extra?: (world: World, ends: { source: string; target: string }) => void,
) {
  const world = new World()
  const source = world.add(FUNCTION, { label: 'Worker' })
  const added = world.add(targetType, { label: 'Orders' })
  const target = { ...added, properties: { ...added.properties, ...properties } }
  world.replace(target)
  world.connect(kind, source.id, target.id, options as Record<string, never>)
  extra?.(world, { source: source.id, target: target.id })
  return exportTemplate(world.diagram)
}

function statementsOf(template: { Resources: Readonly<Record<string, { Properties?: JsonObject }>> }): Json {
  return valueAt(template.Resources.WorkerPolicy?.Properties, ['PolicyDocument', 'Statement']) ?? []
}

function variablesOf(template: { Resources: Readonly<Record<string, { Properties?: JsonObject }>> }): Json {
  return valueAt(template.Resources.Worker?.Properties, ['Environment', 'Variables']) ?? {}
}

describe('a line by which code uses a resource', () => {
  it('grants the chosen actions on the parts they work on, in a policy beside the role', () => {
    const { template, problems } = exported('lambda-function-uses-s3-bucket', BUCKET, { access: 'read' })
    expect(problems).toEqual([])
    expect(template.Resources.WorkerPolicy?.Properties?.Roles).toEqual([{ Ref: 'WorkerRole' }])
    expect(statementsOf(template)).toEqual([
      { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: { 'Fn::GetAtt': ['Orders', 'Arn'] } },
      { Effect: 'Allow', Action: ['s3:GetObject'], Resource: { 'Fn::Sub': `\${Orders.Arn}/*` } },
    ])
  })

  it('narrows access to a prefix, and listing with it', () => {
    const { template } = exported('lambda-function-uses-s3-bucket', BUCKET, { access: 'read', prefix: 'in/' })
    expect(statementsOf(template)).toEqual([
      {
        Effect: 'Allow',
        Action: ['s3:ListBucket'],
        Resource: { 'Fn::GetAtt': ['Orders', 'Arn'] },
        Condition: { StringLike: { 's3:prefix': 'in/*' } },
      },
      { Effect: 'Allow', Action: ['s3:GetObject'], Resource: { 'Fn::Sub': `\${Orders.Arn}/in/*` } },
    ])
  })

  it('does not let a prefix reach into the expression', () => {
    const { template } = exported('lambda-function-uses-s3-bucket', BUCKET, {
      access: 'write',
      prefix: `\${AWS::StackId}$&/`,
    })
    expect(statementsOf(template)).toMatchObject([{ Resource: { 'Fn::Sub': `\${Orders.Arn}/\${!AWS::StackId}$&/*` } }])
  })

  it('tells the code the name, in a variable that says what it is', () => {
    expect(variablesOf(exported('lambda-function-uses-s3-bucket', BUCKET).template)).toEqual({
      ORDERS_BUCKET_NAME: { Ref: 'Orders' },
    })
  })

  it('takes the name of the variable from the user, or leaves it out', () => {
    const kind = 'lambda-function-sends-to-sqs-queue'
    const queue = 'AWS::SQS::Queue'
    expect(variablesOf(exported(kind, queue, { variable: 'INBOX' }).template)).toEqual({ INBOX: { Ref: 'Orders' } })
    expect(variablesOf(exported(kind, queue, { passName: false }).template)).toEqual({})
  })

  it('leaves the variable out where it would close a circle, and says so', () => {
    const { template, problems } = exported('lambda-function-uses-s3-bucket', BUCKET, {}, {}, (world, ends) =>
      world.connect('s3-bucket-notifies-lambda-function', ends.target, ends.source),
    )
    expect(variablesOf(template)).toEqual({})
    expect(problems).toMatchObject([{ rule: 'export-variable-left-out', severity: 'information' }])
    expect(template.Resources.Orders?.DependsOn).toBe('OrdersToWorkerPermission')
  })

  it('lets two functions invoke each other', () => {
    const { template, problems } = exported(
      'lambda-function-invokes-lambda-function',
      FUNCTION,
      {},
      {},
      (world, ends) => world.connect('lambda-function-invokes-lambda-function', ends.target, ends.source),
    )
    expect(problems.filter((problem) => problem.severity !== 'information')).toEqual([])
    expect(variablesOf(template)).toEqual({ ORDERS_FUNCTION_NAME: { Ref: 'Orders' } })
    expect(template.Resources.Orders?.Properties?.Environment).toBeUndefined()
  })
})

describe('a line from a container service', () => {
  it('adds to the task role and to the first container', () => {
    const world = new World()
    const source = world.add('AWS::ECS::Service', { label: 'Api' })
    const target = world.add('AWS::SQS::Queue', { label: 'Orders' })
    world.connect('ecs-service-sends-to-sqs-queue', source.id, target.id)
    const { template, problems } = exportTemplate(world.diagram)
    expect(problems).toEqual([])
    expect(template.Resources.ApiPolicy?.Properties?.Roles).toEqual([{ Ref: 'ApiTaskRole' }])
    expect(
      valueAt(template.Resources.ApiTaskDefinition?.Properties, ['ContainerDefinitions', 0, 'Environment']),
    ).toEqual([{ Name: 'ORDERS_QUEUE_URL', Value: { Ref: 'Orders' } }])
  })
})

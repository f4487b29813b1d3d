import { describe, expect, it } from 'vitest'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import type { Template } from '../../shared/template/types'
import { toYamlText } from '../../shared/template/yaml-text'
import { errorsOfAwsValidator } from '../support/judge'
import { World } from '../support/world'

const API = 'AWS::ApiGatewayV2::Api'
const FUNCTION = 'AWS::Lambda::Function'

function apiWith(...lines: readonly (readonly string[])[]) {
  const world = new World()
  const api = world.add(API)
  for (const routes of lines) {
    world.connect('http-api-invokes-lambda-function', api.id, world.add(FUNCTION).id, { routes })
  }
  const { template, problems } = exportTemplate(world.diagram)
  return { template, errors: problems.filter(({ severity }) => severity === 'error').map(({ message }) => message) }
}

function valuesOf(template: Template, type: string, property: string): unknown[] {
  return Object.values(template.Resources)
    .filter(({ Type }) => Type === type)
    .map(({ Properties }) => Properties?.[property])
}

const routeKeys = (template: Template) => valuesOf(template, 'AWS::ApiGatewayV2::Route', 'RouteKey')

function callable(template: Template): string[] {
  return valuesOf(template, 'AWS::Lambda::Permission', 'SourceArn').map((arn) =>
    JSON.stringify(arn).replace(/.*\$\{HTTPAPI\}\/(.*)"\}$/, '$1'),
  )
}

describe('the routes of a line', () => {
  it('are those the user lists', async () => {
    const { template, errors } = apiWith(['GET /orders', 'POST /orders/{id}', 'ANY /{proxy+}', '$default'])
    expect(errors).toEqual([])
    expect(routeKeys(template)).toEqual(['GET /orders', 'POST /orders/{id}', 'ANY /{proxy+}', '$default'])
    expect(await errorsOfAwsValidator(new Map([['routes', toYamlText(template)]]))).toEqual([])
  }, 60_000)

  it('come from the name of the target where none is listed', () => {
    expect(routeKeys(apiWith([], []).template)).toEqual(['ANY /function', 'ANY /function2'])
  })

  it('let the function be called on them and nowhere else', () => {
    const { template } = apiWith(['GET /orders', 'POST /orders/{id}', 'ANY /{proxy+}', '$default'])
    expect(callable(template)).toEqual(['*/GET/orders', '*/POST/orders/*', '*/*/*', '*/$default'])
  })

  it('belong to one line each', () => {
    const { template, errors } = apiWith(['GET /orders'], ['GET /orders', 'PUT /orders'], ['GET /items', 'GET /items'])
    expect(routeKeys(template)).toEqual(['GET /orders', 'PUT /orders', 'GET /items'])
    expect(errors).toHaveLength(2)
  })

  it('must be a method and a path', () => {
    const { template, errors } = apiWith(['orders', 'get /orders', 'GET /ok'])
    expect(routeKeys(template)).toEqual(['GET /ok'])
    expect(errors).toHaveLength(2)
  })

  it('have names of their own though their letters are the same', () => {
    const { template, errors } = apiWith(['GET /a/b', 'GET /a-b', 'GET /a_b'])
    expect(errors).toEqual([])
    expect(routeKeys(template)).toHaveLength(3)
  })
})

describe('the callers of a line', () => {
  it('are anyone, or those with AWS credentials', () => {
    const world = new World()
    const api = world.add(API)
    world.connect('http-api-invokes-lambda-function', api.id, world.add(FUNCTION).id)
    world.connect('http-api-sends-to-sqs-queue', api.id, world.add('AWS::SQS::Queue').id, { callers: 'aws' })
    const { template } = exportTemplate(world.diagram)
    expect(valuesOf(template, 'AWS::ApiGatewayV2::Route', 'AuthorizationType')).toEqual([undefined, 'AWS_IAM'])
  })
})

describe('lines to services', () => {
  it('share one role', () => {
    const world = new World()
    const api = world.add(API)
    world.connect('http-api-sends-to-sqs-queue', api.id, world.add('AWS::SQS::Queue', { variant: 'fifo' }).id)
    const machine = world.add('AWS::StepFunctions::StateMachine', { variant: 'express' })
    world.connect('http-api-starts-step-functions-state-machine', api.id, machine.id, { waits: true })
    const { template, problems } = exportTemplate(world.diagram)
    expect(problems).toEqual([])
    expect(valuesOf(template, 'AWS::ApiGatewayV2::Integration', 'IntegrationSubtype')).toEqual([
      'SQS-SendMessage',
      'StepFunctions-StartSyncExecution',
    ])
    expect(JSON.stringify(template.Resources.HTTPAPIRole)).toContain('states:StartSyncExecution')
  })

  it('say that only an express state machine can be waited for', () => {
    const world = new World()
    const machine = world.add('AWS::StepFunctions::StateMachine')
    const options = { waits: true }
    world.connect('http-api-starts-step-functions-state-machine', world.add(API).id, machine.id, options)
    expect(exportTemplate(world.diagram).problems).toHaveLength(1)
  })

  it('say that a load balancer must lead somewhere', () => {
    const world = new World()
    const balancer = world.home('AWS::ElasticLoadBalancingV2::LoadBalancer')
    world.connect('http-api-forwards-to-load-balancer', world.add(API).id, balancer.id)
    expect(
      exportTemplate(world.diagram)
        .problems.map(({ message }) => message)
        .join(),
    ).toContain('leads nowhere yet')
  })
})

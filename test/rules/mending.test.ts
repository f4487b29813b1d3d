import { describe, expect, it } from 'vitest'
import type { Diagram } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { propertySteps } from '../../shared/rules/mending'
import { applyFix, findProblems, ruleContext } from '../../shared/rules/run'
import { drawing, ref } from '../support/drawings'
import { loadSpecification } from '../support/specification'
import { World } from '../support/world'

const specification = loadSpecification()

function problem(diagram: Diagram, rule: string) {
  return findProblems(diagram, exportTemplate(diagram), specification).find((each) => each.rule === rule)
}

function mend(diagram: Diagram, rule: string): Diagram {
  const found = problem(diagram, rule)
  if (!found?.fix) throw new Error(`${rule} offers no fix: ${found?.message}`)
  return applyFix(diagram, found)
}

describe('mending', () => {
  it('changes what a node owns and points to the node', () => {
    const world = new World()
    const service = world.home('AWS::ECS::Service')
    const owned = { ...service.ownedProperties }
    const [slot] = Object.keys(owned)
    if (!slot) throw new Error('The service owns no task definition')
    world.replace({ ...service, ownedProperties: { ...owned, [slot]: { ...owned[slot], Cpu: '256', Memory: '9000' } } })
    expect(problem(world.diagram, 'fargate-size-exists')?.where.node).toBe(service.id)
    const after = mend(world.diagram, 'fargate-size-exists')
    expect(problem(after, 'fargate-size-exists')).toBeUndefined()
  })

  it('changes the option of the connection that wrote the resource', () => {
    const connection = {
      id: 'c1',
      kind: 'sqs-queue-triggers-lambda-function',
      source: 'queue',
      target: 'code',
      options: { batchSize: 500 },
    }
    const diagram = drawing(
      { Queue: ['AWS::SQS::Queue', { FifoQueue: true }], Code: ['AWS::Lambda::Function', {}] },
      { connections: [connection] },
    )
    expect(problem(diagram, 'fifo-batch-has-at-most-ten')?.where.connection).toBe('c1')
    expect(mend(diagram, 'fifo-batch-has-at-most-ten').connections[0]?.options).toEqual({ batchSize: 10 })
  })

  it('rewrites references with the logical id it mends', () => {
    const diagram = drawing({
      'my-queue': ['AWS::SQS::Queue'],
      Topic: ['AWS::SNS::Topic', { DisplayName: ref('my-queue') }],
    })
    const after = mend(diagram, 'logical-ids-are-valid')
    expect(exportTemplate(after).template.Resources.Topic?.Properties?.DisplayName).toEqual(ref('MyQueue'))
  })

  it('moves a secret into a parameter that cannot be read back', () => {
    const diagram = drawing({
      Code: ['AWS::Lambda::Function', { Environment: { Variables: { DB_PASSWORD: 'hunter22' } } }],
    })
    const after = mend(diagram, 'secrets-are-not-in-clear')
    expect(JSON.stringify(after)).not.toContain('hunter22')
    expect(Object.values(after.template.parameters ?? {})).toEqual([{ Type: 'String', NoEcho: true }])
  })

  it('offers nothing where something else decides the property', () => {
    const diagram = drawing(
      { Queue: ['AWS::SQS::Queue'], Code: ['AWS::Lambda::Function', {}, { owns: undefined }] },
      { connections: [{ id: 'c1', kind: 'sqs-queue-triggers-lambda-function', source: 'queue', target: 'code' }] },
    )
    const context = ruleContext(diagram, exportTemplate(diagram), specification)
    const [mapping] = context.ofType('AWS::Lambda::EventSourceMapping')
    const [code] = context.ofType('AWS::Lambda::Function')
    if (!mapping || !code) throw new Error('Nothing was written')
    expect(propertySteps(context, mapping, { BatchSize: 1 })).toBeUndefined()
    expect(propertySteps(context, code, { Role: 'own' })).toBeUndefined()
    expect(propertySteps(context, code, { Timeout: 3 })).toEqual([
      { do: 'property', node: 'code', path: ['Timeout'], value: 3 },
    ])
  })
})

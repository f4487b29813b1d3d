import { expect, test } from 'vitest'
import { placeFindings } from '../../renderer/problems/place-findings'
import type { JudgeFinding } from '../../shared/bridge/judge'
import { settleNames } from '../../shared/editor/settle'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { locatePaths } from '../../shared/template/locate'
import { toYamlText } from '../../shared/template/yaml-text'
import { World } from '../support/world'

const world = new World()
const queue = world.add('AWS::SQS::Queue', { label: 'Orders' })
const failed = world.add('AWS::SQS::Queue', { label: 'Failed' })
world.connect('sqs-queue-redrives-to-sqs-queue', queue.id, failed.id)
const [line] = world.diagram.connections
const diagram = settleNames(world.diagram)
const { template, provenance } = exportTemplate(diagram)
const text = toYamlText(template)

function whereIs(finding: Partial<JudgeFinding>) {
  const whole: JudgeFinding = { rule: 'E1', severity: 'error', message: 'm', ...finding }
  return placeFindings([whole], provenance, locatePaths(text))[0]?.where
}

test('a property that a line wrote leads to the line, whatever is inside it', () => {
  const where = whereIs({ resource: 'Orders', property: 'Properties.RedrivePolicy.maxReceiveCount' })
  expect(where).toEqual({
    connection: line?.id,
    path: ['Resources', 'Orders', 'Properties', 'RedrivePolicy', 'maxReceiveCount'],
  })
})

test('any other property, and a resource as a whole, lead to the node', () => {
  expect(whereIs({ resource: 'Orders', property: 'Properties.DelaySeconds' })).toMatchObject({ node: queue.id })
  expect(whereIs({ resource: 'Failed' })).toEqual({ node: failed.id, path: ['Resources', 'Failed'] })
})

test('without a resource the line of the text decides', () => {
  const at = text.split('\n').findIndex((each) => each.includes('RedrivePolicy')) + 1
  expect(whereIs({ line: at })).toMatchObject({ connection: line?.id })
})

test('what nothing in the diagram wrote leads nowhere but into the template', () => {
  expect(whereIs({ line: 1 })?.node).toBeUndefined()
  expect(whereIs({})).toEqual({})
})

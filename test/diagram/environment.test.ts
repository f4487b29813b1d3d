import { expect, test } from 'vitest'
import { environmentOf, withoutAbsent } from '../../shared/diagram/environment'
import type { Diagram } from '../../shared/diagram/types'
import { World } from '../support/world'

/** A queue always, a table in production, another where nobody knows. */
function diagramWithConditions(): Diagram {
  const world = new World()
  const queue = world.add('AWS::SQS::Queue', { label: 'Orders' })
  const table = world.add('AWS::DynamoDB::Table', { label: 'Audit' })
  const open = world.add('AWS::S3::Bucket', { label: 'Extra' })
  world.replace({ ...queue, properties: { DelaySeconds: { 'Fn::If': ['IsProd', 0, 30] } } })
  world.replace({ ...table, attributes: { Condition: 'IsProd' } })
  world.replace({ ...open, attributes: { Condition: 'IsWanted' } })
  world.connect('annotation', queue.id, table.id)
  return {
    ...world.diagram,
    template: {
      parameters: { Stage: { Type: 'String', Default: 'dev' }, Wanted: { Type: 'String' } },
      conditions: {
        IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
        IsWanted: { 'Fn::Equals': [{ Ref: 'Wanted' }, 'yes'] },
      },
    },
  }
}

const delayOf = ({ nodes: [queue] }: Diagram) => queue?.kind === 'resource' && queue.properties.DelaySeconds

test('what would not be made is told from what is not known, and values are those of the environment', () => {
  const diagram = diagramWithConditions()
  const [, table, bucket] = diagram.nodes
  const dev = environmentOf(diagram, { Stage: 'dev' })
  expect([[...dev.absent], [...dev.open], delayOf(dev.diagram)]).toEqual([[table?.id], [bucket?.id], 30])
  const prod = environmentOf(diagram, { Stage: 'prod', Wanted: 'yes' })
  expect([[...prod.absent], [...prod.open], delayOf(prod.diagram)]).toEqual([[], [], 0])
})

test('without what is absent its lines are gone too, and containers of what stays are there', () => {
  const diagram = diagramWithConditions()
  const [queue, table, bucket] = diagram.nodes
  const dev = withoutAbsent(environmentOf(diagram, {}))
  expect(dev.nodes.map(({ id }) => id)).toEqual([queue?.id, bucket?.id])
  expect(dev.connections).toEqual([])
  const inside = {
    ...diagram,
    nodes: diagram.nodes.map((each) => (each === bucket ? { ...each, parent: table?.id } : each)),
  }
  expect(withoutAbsent(environmentOf(inside as Diagram, {})).nodes).toHaveLength(3)
})

test('the diagram itself is left as it is, and asking again answers the same', () => {
  const diagram = diagramWithConditions()
  const text = JSON.stringify(diagram)
  const chosen = { Stage: 'prod' }
  const environment = environmentOf(diagram, chosen)
  expect(JSON.stringify(diagram)).toBe(text)
  expect(environmentOf(diagram, chosen)).toBe(environment)
  const moved = { ...diagram, nodes: diagram.nodes.map((each) => ({ ...each })) }
  expect(environmentOf({ ...diagram, nodes: [...diagram.nodes] }, chosen).diagram.nodes[0]).toBe(
    environment.diagram.nodes[0],
  )
  expect(environmentOf(moved, chosen).absent).toEqual(environment.absent)
})

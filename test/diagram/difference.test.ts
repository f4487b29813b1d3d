import { expect, test } from 'vitest'
import { differenceOf, isSame } from '../../shared/diagram/difference'
import type { Connection, Diagram, ResourceNode } from '../../shared/diagram/types'
import { emptyDiagram } from '../../shared/diagram/types'

const node = (id: string, more: Partial<ResourceNode> = {}): ResourceNode => ({
  id,
  kind: 'resource',
  type: 'AWS::SQS::Queue',
  logicalId: `Queue${id}`,
  label: id,
  position: { x: 0, y: 0 },
  properties: { VisibilityTimeout: 30, Tags: [{ Key: 'a', Value: 'b' }] },
  ...more,
})
const line: Connection = { id: 'c1', kind: 'annotation', source: 'n1', target: 'n2' }
const diagram = (parts: Partial<Diagram>): Diagram => ({ ...emptyDiagram('Orders'), ...parts })

test('what is the same, in whatever order, is not listed', () => {
  const one = diagram({ nodes: [node('n1'), node('n2')], connections: [line] })
  const other = diagram({ nodes: [node('n2'), { ...node('n1') }], connections: [{ ...line }] })
  expect(isSame(differenceOf(one, other))).toBe(true)
})

test('added, removed and changed parts are told apart, with the fields that changed', () => {
  const before = diagram({ nodes: [node('n1'), node('n2')], connections: [line] })
  const moved = node('n1', { position: { x: 5, y: 0 }, properties: { VisibilityTimeout: 60 } })
  const after = diagram({ nodes: [moved, node('n3')], connections: [] })
  const { nodes, connections } = differenceOf(before, after)
  expect(nodes.map(({ id, change, fields }) => [id, change, fields])).toEqual([
    ['n1', 'changed', ['position', 'properties']],
    ['n3', 'added', []],
    ['n2', 'removed', []],
  ])
  expect(connections).toEqual([{ id: 'c1', change: 'removed', part: line, fields: [] }])
})

test('sections and the name count, an undefined field does not', () => {
  const before = diagram({ template: { parameters: { A: { Type: 'String' } } }, nodes: [node('n1')] })
  const after = diagram({
    name: 'Bills',
    template: { outputs: {} },
    nodes: [{ ...node('n1'), notes: undefined } as never],
  })
  expect(differenceOf(before, after)).toEqual({
    nodes: [],
    connections: [],
    sections: ['name', 'outputs', 'parameters'],
  })
})

test('ids that look like parts of an object are only ids', () => {
  const before = diagram({ nodes: [node('__proto__')] })
  const { nodes } = differenceOf(before, diagram({ nodes: [node('constructor')] }))
  expect(nodes.map(({ id, change }) => [id, change])).toEqual([
    ['constructor', 'added'],
    ['__proto__', 'removed'],
  ])
})

import { describe, expect, it } from 'vitest'
import type { Diagram, DiagramNode, ResourceNode } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { overlaps } from '../../shared/drawing/rect'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { importTemplate } from '../../shared/importing/cloudformation/import'
import { type Review, type ReviewItem, reviewOf } from '../../shared/rules/review'
import type { JsonObject } from '../../shared/template/json'
import { loadSpecification } from '../support/specification'
import { World } from '../support/world'

const specification = loadSpecification()
const sideOf = (diagram: Diagram) => ({ diagram, exported: exportTemplate(diagram) })
const review = (before: Diagram, after: Diagram) => reviewOf(sideOf(before), sideOf(after), specification)

function itemOf({ items }: Review, name: string): ReviewItem | undefined {
  return items.find((item) => item.name === name && item.what !== 'generated')
}

/** A queue that triggers a function, and a table. */
function shop() {
  const world = new World()
  const queue = world.add('AWS::SQS::Queue', { label: 'Orders' })
  const worker = world.add('AWS::Lambda::Function', { label: 'Fulfil' })
  const table = world.add('AWS::DynamoDB::Table', { label: 'Stock' })
  world.connect('sqs-queue-triggers-lambda-function', queue.id, worker.id)
  const diagram = {
    ...world.diagram,
    nodes: world.diagram.nodes.map((node, i) => ({ ...node, position: { x: 300 * i, y: 0 } })),
  }
  return { diagram, queue, worker, table: { ...table, position: { x: 600, y: 0 } } }
}

function withNode(diagram: Diagram, node: DiagramNode): Diagram {
  const there = diagram.nodes.some(({ id }) => id === node.id)
  const nodes = there ? diagram.nodes.map((each) => (each.id === node.id ? node : each)) : [...diagram.nodes, node]
  return { ...diagram, nodes }
}

const without = (diagram: Diagram, id: string): Diagram => ({
  ...diagram,
  nodes: diagram.nodes.filter((node) => node.id !== id),
  connections: diagram.connections.filter(({ source, target }) => source !== id && target !== id),
})

describe('a review', () => {
  it('of a diagram with itself, or with nothing but other places, is empty', () => {
    const { diagram, queue } = shop()
    const elsewhere = withNode(diagram, { ...queue, position: { x: 400, y: 300 } })
    expect(review(diagram, diagram)).toMatchObject({ items: [], moved: 0 })
    expect(review(diagram, elsewhere)).toMatchObject({ items: [], moved: 1 })
  })

  it('names what was added, removed and changed, with the values before and after', () => {
    const { diagram, queue, worker } = shop()
    const longer = { ...queue, properties: { ...queue.properties, VisibilityTimeout: 900 }, notes: 'slow' }
    const topic: DiagramNode = { ...queue, id: 'n9', type: 'AWS::SNS::Topic', logicalId: 'News', label: 'News' }
    const found = review(diagram, withNode(withNode(without(diagram, worker.id), longer), topic))
    expect(itemOf(found, 'News')).toMatchObject({ mark: 'added', what: 'node', node: 'n9' })
    expect(itemOf(found, 'Fulfil')).toMatchObject({ mark: 'removed', losesData: false })
    expect(itemOf(found, 'Orders → Fulfil')).toMatchObject({ mark: 'removed', what: 'connection' })
    const changed = itemOf(found, 'Orders')
    expect(changed?.mark).toBe('changed')
    expect(changed?.values.map(({ path, before, after }) => [path.join('.'), before, after])).toEqual([
      ['Notes', undefined, 'slow'],
      ['VisibilityTimeout', queue.properties.VisibilityTimeout, 900],
    ])
  })

  it('marks what CloudFormation replaces', () => {
    const { diagram, worker } = shop()
    const renamed = withNode(diagram, { ...worker, properties: { ...worker.properties, FunctionName: 'fulfil' } })
    const item = itemOf(review(diagram, renamed), 'Fulfil')
    expect(item).toMatchObject({ mark: 'replaced', losesData: false })
    expect(item?.values).toContainEqual({ path: ['FunctionName'], after: 'fulfil', replaces: 'yes' })
  })

  it('another logical id is another resource, though it is the same node', () => {
    const { diagram, table } = shop()
    const found = review(diagram, withNode(diagram, { ...table, logicalId: 'Other', attributes: {} }))
    expect(itemOf(found, 'Stock')).toMatchObject({ mark: 'replaced', node: table.id })
    expect(found.diagram.nodes).toHaveLength(diagram.nodes.length)
  })

  it('shows resources behind the drawing where they come from', () => {
    const { diagram } = shop()
    const found = review({ ...diagram, connections: [] }, diagram)
    const generated = found.items.filter(({ what }) => what === 'generated')
    const mapping = generated.find(({ about }) => about === 'AWS::Lambda::EventSourceMapping')
    expect(mapping).toMatchObject({ mark: 'added', connection: diagram.connections[0]?.id })
    const gone = review(diagram, { ...diagram, connections: [] }).items.find(({ name }) => name === mapping?.name)
    expect(gone).toMatchObject({ mark: 'removed', connection: diagram.connections[0]?.id })
    expect(generated.filter(({ node, connection }) => node === undefined && connection === undefined)).toEqual([])
  })

  it('lists sections of the template', () => {
    const { diagram } = shop()
    const after = { ...diagram, template: { parameters: { Stage: { Type: 'String' } } } }
    expect(itemOf(review(diagram, after), 'Parameters.Stage')).toMatchObject({ mark: 'added', what: 'section' })
  })
})

describe('data is at risk', () => {
  const { diagram, table } = shop()
  const table1 = (attributes: JsonObject, properties: JsonObject = table.properties): ResourceNode => ({
    ...table,
    attributes,
    properties,
  })
  const other = { ...table.properties, TableName: 'other' }
  const at = (attributes: JsonObject) => withNode(diagram, table1(attributes))

  it.each([
    ['nothing is said', {}, true],
    ['it is to be deleted', { DeletionPolicy: 'Delete' }, true],
    ['only replacement is thought of', { UpdateReplacePolicy: 'Retain' }, true],
    ['it is kept', { DeletionPolicy: 'Retain' }, false],
    ['a snapshot is taken', { DeletionPolicy: 'Snapshot' }, false],
  ])('when a store is removed and %s: %j → %s', (_when, attributes, losesData) => {
    const found = review(at(attributes), without(diagram, table.id))
    expect(itemOf(found, 'Stock')).toMatchObject({ mark: 'removed', losesData })
  })

  it.each([
    ['nothing is said', {}, true],
    ['only deletion is thought of', { DeletionPolicy: 'Retain' }, true],
    ['it is kept', { UpdateReplacePolicy: 'Retain' }, false],
  ])('when a store is replaced and %s: %j → %s', (_when, attributes, losesData) => {
    const found = review(at(attributes), withNode(diagram, table1(attributes, other)))
    expect(itemOf(found, 'Stock')).toMatchObject({ mark: 'replaced', losesData })
  })

  it('not when it only changes, and comes first in the list when it is', () => {
    const changed = withNode(diagram, table1({}, { ...table.properties, BillingMode: 'PROVISIONED' }))
    expect(itemOf(review(at({}), changed), 'Stock')).toMatchObject({ mark: 'changed', losesData: false })
    const [first] = review(at({}), { ...without(diagram, table.id), name: 'x' }).items
    expect(first).toMatchObject({ name: 'Stock', losesData: true })
  })

  it('not for a database of which CloudFormation takes a snapshot unasked', () => {
    const database: ResourceNode = { ...table, type: 'AWS::RDS::DBInstance', attributes: {}, properties: {} }
    const found = review(withNode(diagram, database), without(diagram, table.id))
    expect(itemOf(found, 'Stock')).toMatchObject({ mark: 'removed', losesData: false })
  })
})

describe('the merged diagram', () => {
  it('shows what is gone where it stood, beside what took its place', () => {
    const { diagram, table } = shop()
    const cache = { ...table, id: 'n9', type: 'AWS::SNS::Topic', logicalId: 'Cache', label: 'Cache' }
    const { diagram: merged } = review(diagram, withNode(without(diagram, table.id), cache))
    const rects = absoluteRects(merged)
    const [gone, fresh] = [rects.get(table.id), rects.get('n9')]
    expect(gone && fresh && overlaps(gone, fresh)).toBe(false)
    const alone = review(diagram, without(diagram, table.id)).diagram.nodes.find(({ id }) => id === table.id)
    expect(alone?.position).toEqual(table.position)
  })

  it('keeps what is gone in its container, and a container with all that was in it', () => {
    const world = new World()
    world.put({ id: 'f1', kind: 'frame', frame: 'group', label: 'Old part', position: { x: 40, y: 40 } })
    const queue = world.add('AWS::SQS::Queue', { parent: 'f1', label: 'Inside' })
    const before = world.diagram
    const found = review(before, { ...before, nodes: [] })
    expect(found.items.map(({ name, mark }) => [name, mark])).toEqual(
      expect.arrayContaining([
        ['Old part', 'removed'],
        ['Inside', 'removed'],
      ]),
    )
    expect(found.diagram.nodes.find(({ id }) => id === queue.id)?.parent).toBe('f1')
  })

  it('gives what is gone an id of its own where another thing has its id now', () => {
    const { diagram, queue } = shop()
    const after = withNode(diagram, { ...queue, type: 'AWS::SNS::Topic', logicalId: 'News', label: 'News' })
    const found = review(diagram, after)
    const ids = found.diagram.nodes.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([itemOf(found, 'Orders')?.mark, itemOf(found, 'News')?.mark]).toEqual(['removed', 'added'])
  })
})

it('compares templates as well as diagrams: one imported apart differs from its diagram in nothing', () => {
  const { diagram } = shop()
  const { template } = exportTemplate(diagram)
  const imported = importTemplate(JSON.parse(JSON.stringify(template)), 'shop', {
    write: (each) => exportTemplate(each).template,
  })
  const found = review(diagram, imported)
  expect(
    found.items.filter(({ what, values }) => what === 'node' && values.some(({ path }) => path[0] !== 'Label')),
  ).toEqual([])
  expect(found.items.filter(({ what }) => what === 'generated' || what === 'section')).toEqual([])
})

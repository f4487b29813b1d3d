import { describe, expect, it } from 'vitest'
import { indexOf } from '../../shared/diagram/queries'
import { emptyDiagram, type ResourceNode } from '../../shared/diagram/types'
import { addNode } from '../../shared/editor/commands/add-node'
import { connect } from '../../shared/editor/commands/connect'
import { deleteSelection } from '../../shared/editor/commands/delete-selection'
import { moveNodes } from '../../shared/editor/commands/move-nodes'
import { renameResource } from '../../shared/editor/commands/rename-resource'
import { setConnection } from '../../shared/editor/commands/set-connection'
import { setOption } from '../../shared/editor/commands/set-option'
import { setPlacements } from '../../shared/editor/commands/set-placements'
import { setProperties } from '../../shared/editor/commands/set-properties'
import { setSectionEntry } from '../../shared/editor/commands/set-section-entry'
import { type EditorState, openedState } from '../../shared/editor/state'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'

const empty = openedState(emptyDiagram('Shop'), true)
const TRIGGERS = 'sqs-queue-triggers-lambda-function'

function add(state: EditorState, type: string, more: { parent?: string; variant?: string; label?: string } = {}) {
  const { variant, ...rest } = more
  const item = { kind: 'resource' as const, type, ...(variant !== undefined && { variant }) }
  const next = addNode.run(state, { item, position: { x: 10.4, y: 20.6 }, ...rest })
  return { state: next, node: next.diagram.nodes.at(-1) as ResourceNode }
}

function resource(state: EditorState, id: string): ResourceNode {
  const node = indexOf(state.diagram).resource(id)
  if (!node) throw new Error(`There is no ${id}`)
  return node
}

describe('adding a node', () => {
  it('stores its defaults, its name and the names of what it owns', () => {
    const { node, state } = add(empty, 'AWS::Lambda::Function', { label: 'Fulfil order' })
    expect(node).toMatchObject({ logicalId: 'FulfilOrder', label: 'Fulfil order', position: { x: 10, y: 21 } })
    expect(node.properties).toMatchObject({ MemorySize: 256, Timeout: 30 })
    expect(node.owns).toEqual({ role: 'FulfilOrderRole' })
    expect(state.history.past.map(({ label }) => label)).toEqual(['Add Lambda function'])
    expect(state.selection.nodes).toEqual([node.id])
  })

  it('gives the second of a name another logical id', () => {
    const first = add(empty, 'AWS::SQS::Queue')
    const second = add(first.state, 'AWS::SQS::Queue')
    expect(second.node.label).toBe(first.node.label)
    expect(second.node.logicalId).not.toBe(first.node.logicalId)
  })

  it('gives each network addresses of its own', () => {
    const first = add(empty, 'AWS::EC2::VPC')
    const second = add(first.state, 'AWS::EC2::VPC')
    const ranges = [first, second].map(({ node }) => node.properties.CidrBlock)
    expect(ranges).toEqual(['10.0.0.0/16', '10.1.0.0/16'])
  })

  it('stores the placement and the addresses a container proposes, each subnet its own', () => {
    const vpc = add(empty, 'AWS::EC2::VPC')
    const one = add(vpc.state, 'AWS::EC2::Subnet', { parent: vpc.node.id, variant: 'public' })
    const two = add(one.state, 'AWS::EC2::Subnet', { parent: vpc.node.id, variant: 'private' })
    expect(one.node.placements?.map(({ kind }) => kind)).toEqual(['public-subnet-in-vpc'])
    expect(two.node.placements?.map(({ kind }) => kind)).toEqual(['private-subnet-in-vpc'])
    expect(one.node.properties.CidrBlock).toBe('10.0.0.0/20')
    expect(two.node.properties.CidrBlock).toBe('10.0.16.0/20')
    expect(one.node.owns).toEqual({ routeTableAssociation: 'PublicSubnetRouteTableAssociation' })
  })

  it('keeps clear of the border of its container', () => {
    const vpc = add(empty, 'AWS::EC2::VPC')
    const item = { kind: 'resource', type: 'AWS::EC2::Subnet' } as const
    const next = addNode.run(vpc.state, { item, position: { x: -50, y: -50 }, parent: vpc.node.id })
    const position = next.diagram.nodes.at(-1)?.position
    expect(position?.x).toBeGreaterThan(0)
    expect(position?.y).toBeGreaterThan(0)
  })

  it('takes types that nobody curated, frames, actors and notes', () => {
    const { node } = add(empty, 'AWS::GroundStation::Config')
    expect(node).toMatchObject({ type: 'AWS::GroundStation::Config', properties: {}, logicalId: 'Config' })
    const items = [{ kind: 'frame', frame: 'region' }, { kind: 'actor', actor: 'person' }, { kind: 'note' }] as const
    for (const item of items) {
      const { diagram } = addNode.run(empty, { item, position: { x: 0, y: 0 } })
      expect(diagram.nodes[0]?.kind).toBe(item.kind)
      expect(diagram.nodes[0]?.label).not.toBe('')
    }
  })
})

describe('lines', () => {
  const queue = add(empty, 'AWS::SQS::Queue')
  const worker = add(queue.state, 'AWS::Lambda::Function')
  const other = add(worker.state, 'AWS::Lambda::Function')
  const ends = { source: queue.node.id, target: worker.node.id }
  const joined = connect.run(other.state, { kind: TRIGGERS, ...ends })
  const [line] = joined.diagram.connections

  it('are drawn once, with names for what they generate', () => {
    expect(line).toMatchObject({ kind: TRIGGERS, ...ends })
    expect(Object.values(line?.generated ?? {}).length).toBeGreaterThan(0)
    const again = connect.run({ ...joined, selection: { nodes: [], connections: [] } }, { kind: TRIGGERS, ...ends })
    expect(again.diagram).toBe(joined.diagram)
    expect(again.history).toBe(joined.history)
    expect(again.selection.connections).toEqual([line?.id])
  })

  it('say in the history what they join', () => {
    expect(joined.history.past.at(-1)?.label).toContain(`${queue.node.label} `)
  })

  it('keep their options and get new names when an end moves', () => {
    const tuned = setOption.run(joined, { id: line?.id ?? '', name: 'batchSize', value: 5 })
    const moved = setConnection.run(tuned, { id: line?.id ?? '', target: other.node.id }).diagram.connections[0]
    expect(moved).toMatchObject({ target: other.node.id, options: { batchSize: 5 } })
    const names = Object.keys(
      exportTemplate({ ...joined.diagram, connections: moved ? [moved] : [] }).template.Resources,
    )
    for (const name of Object.values(moved?.generated ?? {})) expect(names).toContain(name)
  })

  it('start anew when their kind changes', () => {
    const tuned = setOption.run(joined, { id: line?.id ?? '', name: 'batchSize', value: 5 })
    const changed = setConnection.run(tuned, { id: line?.id ?? '', kind: 'annotation' }).diagram.connections[0]
    expect(changed).toEqual({ id: line?.id, kind: 'annotation', ...ends })
  })

  it('keep everything but their label when only that changes, and lose it when it is empty', () => {
    const called = setConnection.run(joined, { id: line?.id ?? '', label: 'feeds' })
    expect(called.diagram.connections[0]).toEqual({ ...line, label: 'feeds' })
    expect(setConnection.run(called, { id: line?.id ?? '', label: '' }).diagram.connections[0]).toEqual(line)
  })

  it('go back to a default by losing the option', () => {
    const tuned = setOption.run(joined, { id: line?.id ?? '', name: 'batchSize', value: 5 })
    const back = setOption.run(tuned, { id: line?.id ?? '', name: 'batchSize', value: undefined })
    expect(back.diagram.connections[0]).not.toHaveProperty('options')
  })

  it('go with the node they end at', () => {
    const state = { ...joined, selection: { nodes: [queue.node.id], connections: [] } }
    const left = deleteSelection.run(state)
    expect(left.diagram.connections).toEqual([])
    expect(left.selection).toEqual({ nodes: [], connections: [] })
  })
})

describe('moving', () => {
  const vpc = add(empty, 'AWS::EC2::VPC')
  const open = add(vpc.state, 'AWS::EC2::Subnet', { parent: vpc.node.id, variant: 'public' })
  const worker = add(open.state, 'AWS::Lambda::Function')
  const inside = moveNodes.run(worker.state, [
    { id: worker.node.id, parent: open.node.id, position: { x: 30.6, y: 60 } },
  ])

  it('into a container gives the placement that goes with it', () => {
    const node = resource(inside, worker.node.id)
    expect(node.parent).toBe(open.node.id)
    expect(node.placements?.map(({ kind }) => kind)).toEqual(['lambda-function-in-subnet'])
    expect(Number.isInteger(node.position.x)).toBe(true)
    expect(exportTemplate(inside.diagram).template.Resources[node.logicalId]?.Properties).toHaveProperty('VpcConfig')
  })

  it('out of it takes it away', () => {
    const out = moveNodes.run(inside, [{ id: worker.node.id, position: { x: 0, y: 0 } }])
    expect(resource(out, worker.node.id)).not.toHaveProperty('placements')
    expect(resource(out, worker.node.id)).not.toHaveProperty('parent')
  })

  it('within it leaves it as it is', () => {
    const moved = moveNodes.run(inside, [{ id: worker.node.id, parent: open.node.id, position: { x: 90, y: 90 } }])
    expect(resource(moved, worker.node.id).placements).toEqual(resource(inside, worker.node.id).placements)
  })

  it('of nothing that is there changes nothing', () => {
    expect(moveNodes.run(inside, [{ id: 'gone', position: { x: 0, y: 0 } }]).diagram).toBe(inside.diagram)
  })

  it('can be followed by being only drawn there', () => {
    const drawn = setPlacements.run(inside, { id: worker.node.id, placements: [] })
    expect(resource(drawn, worker.node.id)).not.toHaveProperty('placements')
    const { template } = exportTemplate(drawn.diagram)
    expect(template.Resources[worker.node.logicalId]?.Properties).not.toHaveProperty('VpcConfig')
  })
})

describe('renaming', () => {
  const queue = add(empty, 'AWS::SQS::Queue', { label: 'Orders' })
  const worker = add(queue.state, 'AWS::Lambda::Function')
  const refers = setProperties.run(worker.state, {
    id: worker.node.id,
    paths: [['Description']],
    value: { 'Fn::Sub': `\${${queue.node.logicalId}.Arn}` },
  })

  it('follows every reference, in nodes and in sections', () => {
    const output = { Value: { Ref: queue.node.logicalId } }
    const told = setSectionEntry.run(refers, { section: 'outputs', name: 'Address', value: output })
    const renamed = renameResource.run(told, { from: queue.node.logicalId, to: 'Purchases' })
    expect(resource(renamed, queue.node.id).logicalId).toBe('Purchases')
    expect(resource(renamed, worker.node.id).properties.Description).toEqual({ 'Fn::Sub': `\${Purchases.Arn}` })
    expect(renamed.diagram.template.outputs).toEqual({ Address: { Value: { Ref: 'Purchases' } } })
  })

  it('to a name that is taken or no name changes nothing', () => {
    for (const to of [worker.node.logicalId, 'with space', '']) {
      expect(renameResource.run(refers, { from: queue.node.logicalId, to }).diagram).toBe(refers.diagram)
    }
  })
})

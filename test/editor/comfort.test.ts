import { describe, expect, it } from 'vitest'
import { indexOf } from '../../shared/diagram/queries'
import { type Diagram, emptyDiagram } from '../../shared/diagram/types'
import { addConnected } from '../../shared/editor/commands/add-connected'
import { addList } from '../../shared/editor/commands/add-list'
import { addNode } from '../../shared/editor/commands/add-node'
import { connect } from '../../shared/editor/commands/connect'
import { goToStep } from '../../shared/editor/commands/go-to-step'
import { insertBetween, linesBetween } from '../../shared/editor/commands/insert-between'
import { canReplace, linesAfterReplacing, replaceType } from '../../shared/editor/commands/replace-type'
import { setValues } from '../../shared/editor/commands/set-values'
import { undone } from '../../shared/editor/history'
import { type EditorState, openedState } from '../../shared/editor/state'
import { itemNamed, listedIn } from '../../shared/editor/text-to-nodes'
import { whatComesNext } from '../../shared/editor/what-comes-next'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'

const FUNCTION = { kind: 'resource', type: 'AWS::Lambda::Function' } as const
const QUEUE = { kind: 'resource', type: 'AWS::SQS::Queue', variant: 'standard' } as const

function place(state: EditorState, item: typeof FUNCTION | typeof QUEUE, label: string, x: number): EditorState {
  return addNode.run(state, { item, label, position: { x, y: 0 } })
}

function twoFunctions(): EditorState {
  const empty = openedState(emptyDiagram('Test'), false)
  const drawn = place(place(empty, FUNCTION, 'Orders', 0), FUNCTION, 'Bills', 400)
  const kind = 'lambda-function-invokes-lambda-function'
  return connect.run(drawn, { kind, source: 'n1', target: 'n2' })
}

const kindsOf = (diagram: Diagram) =>
  diagram.connections.map(({ source, kind, target }) => `${source} ${kind} ${target}`)

describe('inserting on a line', () => {
  it('puts a queue between two functions: two lines in the place of one, as one step that can be undone', () => {
    const before = twoFunctions()
    expect(before.diagram.connections).toHaveLength(1)
    const after = insertBetween.run(before, { item: QUEUE, position: { x: 200, y: 0 }, between: 'c1' })
    expect(kindsOf(after.diagram)).toEqual([
      expect.stringMatching(/^n1 .*queue.* n3$/),
      'n3 sqs-queue-triggers-lambda-function n2',
    ])
    expect(after.history.past.at(-1)?.label).toContain('between Orders and Bills')
    expect(exportTemplate(after.diagram).problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(undone(after).diagram).toBe(before.diagram)
  })

  it('leaves the line alone where the item cannot stand there', () => {
    const before = twoFunctions()
    const note = { kind: 'note' } as const
    expect(insertBetween.run(before, { item: note, position: { x: 0, y: 0 }, between: 'c1' })).toBe(before)
    const [line] = before.diagram.connections
    const [first] = before.diagram.nodes
    expect(line && first && linesBetween(before.diagram, { ...line, target: 'gone' }, first)).toBeUndefined()
  })
})

describe('what comes next', () => {
  it('offers only what a line may lead to, each with its likeliest line, requests and events first', () => {
    const { diagram } = twoFunctions()
    const source = indexOf(diagram).node('n1')
    const steps = source ? whatComesNext(diagram, source) : []
    expect(steps.length).toBeGreaterThan(10)
    expect(steps.map(({ kind }) => kind.line)).not.toContain('annotation')
    expect(['request', 'event']).toContain(steps[0]?.kind.line)
    expect(steps.some(({ item }) => item.kind === 'resource' && item.type === 'AWS::EC2::VPC')).toBe(false)
  })

  it('adds the node and its line as one step', () => {
    const before = twoFunctions()
    const args = {
      item: QUEUE,
      position: { x: 0, y: 200 },
      source: 'n1',
      connection: 'lambda-function-sends-to-sqs-queue',
    }
    const after = addConnected.run(before, args)
    expect(kindsOf(after.diagram)).toContain('n1 lambda-function-sends-to-sqs-queue n3')
    expect(undone(after).diagram).toBe(before.diagram)
  })
})

describe('replacing what a node is', () => {
  it('keeps name, place and lines where they can stay, and references follow', () => {
    const drawn = insertBetween.run(twoFunctions(), { item: QUEUE, position: { x: 200, y: 0 }, between: 'c1' })
    const topic = { kind: 'resource', type: 'AWS::SNS::Topic' } as const
    const lines = linesAfterReplacing(drawn.diagram, { id: 'n3', item: topic })
    expect(lines.kept + lines.changed + lines.lost).toBe(2)
    expect(lines.lost).toBe(0)
    const after = replaceType.run(drawn, { id: 'n3', item: topic })
    const node = indexOf(after.diagram).resource('n3')
    expect(node?.type).toBe('AWS::SNS::Topic')
    expect(node?.position).toEqual(indexOf(drawn.diagram).node('n3')?.position)
    expect(after.diagram.connections).toHaveLength(2)
    const { template, problems } = exportTemplate(after.diagram)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(JSON.stringify(template)).not.toContain('AWS::SQS::Queue')
  })

  it('keeps a label someone typed, and gives a fresh one for the service’s own', () => {
    const drawn = addNode.run(twoFunctions(), { item: FUNCTION, position: { x: 0, y: 300 } })
    const own = replaceType.run(drawn, { id: 'n1', item: QUEUE })
    expect(indexOf(own.diagram).node('n1')?.label).toBe('Orders')
    const fresh = replaceType.run(drawn, { id: 'n3', item: QUEUE })
    expect(indexOf(fresh.diagram).node('n3')?.label).not.toMatch(/function/i)
  })

  it('is not offered for a node that holds others', () => {
    const vpc = { kind: 'resource', type: 'AWS::EC2::VPC' } as const
    const drawn = addNode.run(openedState(emptyDiagram('Test'), false), { item: vpc, position: { x: 0, y: 0 } })
    const subnet = { kind: 'resource', type: 'AWS::EC2::Subnet', variant: 'private' } as const
    const full = addNode.run(drawn, { item: subnet, position: { x: 40, y: 60 }, parent: 'n1' })
    expect(canReplace(full.diagram, 'n1')).toBe(false)
    expect(replaceType.run(full, { id: 'n1', item: QUEUE })).toBe(full)
  })
})

describe('a pasted list', () => {
  it('becomes nodes, whatever way its lines are written', () => {
    const listed = listedIn(
      '- Orders (SQS queue)\n* Lambda\n1. DynamoDB table: Carts\nBills – SNS topic\nAsk Ada about this',
    )
    expect(listed?.map(({ item, label }) => [item.kind === 'resource' ? item.type : item.kind, label])).toEqual([
      ['AWS::SQS::Queue', 'Orders'],
      ['AWS::Lambda::Function', undefined],
      ['AWS::DynamoDB::Table', 'Carts'],
      ['AWS::SNS::Topic', 'Bills'],
      ['note', 'Ask Ada about this'],
    ])
  })

  it('is no list where not one line names a service', () => {
    expect(listedIn('Dear all,\nlunch is at noon.')).toBeUndefined()
    expect(itemNamed('')).toBeUndefined()
  })

  it('is placed in rows without overlap, as one step', () => {
    const listed = listedIn(Array.from({ length: 7 }, (_, i) => `Queue ${i} (SQS queue)`).join('\n')) ?? []
    const after = addList.run(openedState(emptyDiagram('Test'), false), { listed, position: { x: 0, y: 0 } })
    expect(after.diagram.nodes).toHaveLength(7)
    expect(new Set(after.diagram.nodes.map(({ position }) => `${position.x} ${position.y}`)).size).toBe(7)
    expect(after.history.past).toHaveLength(1)
    expect(after.selection.nodes).toHaveLength(7)
  })
})

describe('steps', () => {
  it('are gone to in both directions, and nothing is lost', () => {
    const drawn = twoFunctions()
    const first = goToStep.run(drawn, { done: 1 })
    expect(first.diagram.nodes).toHaveLength(1)
    expect(goToStep.run(first, { done: 3 }).diagram).toBe(drawn.diagram)
    expect(goToStep.run(drawn, { done: 0 }).diagram.nodes).toEqual([])
    expect(goToStep.run(drawn, { done: 99 }).diagram).toBe(drawn.diagram)
  })
})

describe('properties of several nodes', () => {
  it('are set as one step', () => {
    const drawn = twoFunctions()
    const Tags = [{ Key: 'team', Value: 'orders' }]
    const values = ['n1', 'n2'].map((id) => ({ id, property: 'Tags', value: Tags }))
    const after = setValues.run(drawn, { values, label: 'Tag 2 resources team' })
    expect(after.diagram.nodes.map((node) => node.kind === 'resource' && node.properties.Tags)).toEqual([Tags, Tags])
    expect(undone(after).diagram).toBe(drawn.diagram)
  })
})

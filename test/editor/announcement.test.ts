import { describe, expect, it } from 'vitest'
import { emptyDiagram } from '../../shared/diagram/types'
import { announcementOf, descriptionOf } from '../../shared/editor/announcement'
import type { EditCommand } from '../../shared/editor/command'
import { addNode } from '../../shared/editor/commands/add-node'
import { connect } from '../../shared/editor/commands/connect'
import { deleteSelection } from '../../shared/editor/commands/delete-selection'
import { groupSelection } from '../../shared/editor/commands/group-selection'
import { moveNodes } from '../../shared/editor/commands/move-nodes'
import { redo } from '../../shared/editor/commands/redo'
import { setNodeText } from '../../shared/editor/commands/set-node-text'
import { setProperties } from '../../shared/editor/commands/set-properties'
import { undo } from '../../shared/editor/commands/undo'
import { ungroup } from '../../shared/editor/commands/ungroup'
import { previewed } from '../../shared/editor/history'
import { type EditorState, openedState } from '../../shared/editor/state'

const at = { x: 0, y: 0 }
const empty = openedState(emptyDiagram('Shop'), true)
const queue = { kind: 'resource', type: 'AWS::SQS::Queue', variant: 'standard' } as const
const lambda = { kind: 'resource', type: 'AWS::Lambda::Function' } as const

const vpc = addNode.run(empty, { item: { kind: 'resource', type: 'AWS::EC2::VPC' }, position: { x: 900, y: 0 } })
const one = addNode.run(vpc, { item: queue, position: at, label: 'Orders' })
const two = addNode.run(one, { item: lambda, position: { x: 300, y: 0 }, label: 'Fulfil' })
const joined = connect.run(two, { kind: 'sqs-queue-triggers-lambda-function', source: 'n2', target: 'n3' })

function say<Args>(command: EditCommand<Args>, state: EditorState, args: Args): string | undefined {
  return announcementOf(state, command.run(state, args))
}
const selecting = (state: EditorState, ...nodes: string[]) => ({ ...state, selection: { nodes, connections: [] } })

describe('announcementOf', () => {
  it('says what was added, and where', () => {
    expect(announcementOf(vpc, one)).toBe('Added Orders, SQS queue')
    expect(say(addNode, two, { item: queue, position: at, label: 'Late', parent: 'n1' })).toMatch(
      /^Added Late, SQS queue in VPC/,
    )
  })

  it('says what was connected and how, and what was deleted', () => {
    expect(announcementOf(two, joined)).toBe('Connected: Orders triggers Fulfil')
    expect(say(deleteSelection, joined, undefined)).toBe('Deleted connection: Orders triggers Fulfil')
    expect(say(deleteSelection, selecting(joined, 'n2'), undefined)).toBe('Deleted Orders and 1 connection')
    expect(say(deleteSelection, selecting(two, 'n2', 'n3'), undefined)).toBe('Deleted 2 nodes')
  })

  it('says where a node went', () => {
    const inside = moveNodes.run(two, [{ id: 'n3', position: { x: 48, y: 48 }, parent: 'n1' }])
    expect(announcementOf(two, inside)).toBe('Moved Fulfil in VPC')
    expect(say(moveNodes, inside, [{ id: 'n3', position: at }])).toBe('Moved Fulfil out into the diagram')
    expect(say(moveNodes, two, [{ id: 'n3', position: { x: 308, y: 0 } }])).toBe('Fulfil at 308, 0')
  })

  it('names the steps of undo and redo, and other steps by their own name', () => {
    const undone = undo.run(joined)
    expect(announcementOf(joined, undone)).toBe('Undid Connect “Orders triggers Fulfil”')
    expect(announcementOf(undone, redo.run(undone))).toBe('Did again: Connect “Orders triggers Fulfil”')
    const grouped = groupSelection.run(selecting(two, 'n2', 'n3'))
    expect(announcementOf(two, grouped)).toBe('Grouped 2 nodes')
    expect(announcementOf(grouped, ungroup.run(grouped))).toBe('Ungroup')
  })

  it('keeps quiet while one types, drags, selects or opens', () => {
    const typed = setProperties.run(two, { id: 'n2', paths: [['VisibilityTimeout']], value: 4 })
    expect(typed.diagram).not.toBe(two.diagram)
    expect(announcementOf(two, typed)).toBeUndefined()
    expect(say(setNodeText, two, { id: 'n2', field: 'label', text: 'Purchases' })).toBeUndefined()
    expect(announcementOf(two, previewed(two, one.diagram, 'Move'))).toBeUndefined()
    expect(announcementOf(two, selecting(two, 'n1'))).toBeUndefined()
    expect(announcementOf(two, openedState(emptyDiagram('Other'), true))).toBeUndefined()
  })
})

describe('descriptionOf', () => {
  it('reads out name, kind, place and lines', () => {
    const [network, orders] = joined.diagram.nodes
    if (!network || !orders) throw new Error('nodes are missing')
    expect(descriptionOf(joined.diagram, orders)).toBe('Orders, SQS queue, 1 connection')
    expect(descriptionOf(joined.diagram, { ...network, locked: true })).toMatch(/^VPC.*locked$/)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowOf, movedStep, nextFlowId, withoutStepsAlong } from '../../shared/diagram/flows'
import { type Diagram, emptyDiagram, type Flow } from '../../shared/diagram/types'
import { addFlow } from '../../shared/editor/commands/add-flow'
import { deleteFlow } from '../../shared/editor/commands/delete-flow'
import { deleteSelection } from '../../shared/editor/commands/delete-selection'
import { renameFlow } from '../../shared/editor/commands/rename-flow'
import { select } from '../../shared/editor/commands/select'
import { setFlowSteps } from '../../shared/editor/commands/set-flow-steps'
import { undo } from '../../shared/editor/commands/undo'
import { type EditorState, openedState } from '../../shared/editor/state'
import { parseDiagram } from '../../shared/file/parse'
import { serialiseDiagram } from '../../shared/file/serialise'
import { line, resource } from '../drawing/sample-diagrams'

const LINES = ['c1', 'c2', 'c3']

function drawing(flows: readonly Flow[] = []): Diagram {
  const base = {
    ...emptyDiagram('Walk'),
    nodes: ['a', 'b', 'c'].map((id) => resource(id, 'AWS::SQS::Queue', id)),
    connections: [
      { ...line('a', 'b', 'data', ''), id: 'c1' },
      { ...line('b', 'c', 'data', ''), id: 'c2' },
      { ...line('c', 'a', 'data', ''), id: 'c3' },
    ],
  }
  return flows.length > 0 ? { ...base, flows } : base
}

const text = ({ diagram }: EditorState) => serialiseDiagram(diagram)

function opened(written: string): Diagram {
  const result = parseDiagram(written, 'x.awsdiagram')
  if (result.outcome !== 'opened') throw new Error(JSON.stringify(result))
  return result.diagram
}

const caption = fc.string({ unit: 'grapheme', maxLength: 20 })
const steps = fc.array(fc.record({ connection: fc.constantFrom(...LINES), caption }), { maxLength: 5 })
const deed = fc.oneof(
  caption.map((name) => (state: EditorState) => addFlow.run(state, { id: nextFlowId(state.diagram), name })),
  fc.tuple(fc.nat(3), caption).map(
    ([at, name]) =>
      (state: EditorState) =>
        renameFlow.run(state, { id: `f${at}`, name }),
  ),
  fc.tuple(fc.nat(3), steps).map(
    ([at, list]) =>
      (state: EditorState) =>
        setFlowSteps.run(state, { id: `f${at}`, steps: list, label: 'Change steps' }),
  ),
  fc.nat(3).map((at) => (state: EditorState) => deleteFlow.run(state, { id: `f${at}` })),
  fc
    .constantFrom(...LINES)
    .map((id) => (state: EditorState) => deleteSelection.run(select.run(state, { nodes: [], connections: [id] }))),
)

describe('flows', () => {
  it('come back from the file as they went, and as many undos give back the document', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 20 }), (deeds) => {
        const first = openedState(drawing(), true)
        const last = deeds.reduce((state, each) => each(state), first)
        expect(serialiseDiagram(opened(text(last)))).toBe(text(last))
        expect(text(last.history.past.reduce((state) => undo.run(state), last))).toBe(text(first))
      }),
    )
  })

  it('lose the steps of a deleted line, and get them back', () => {
    const flow = {
      id: 'f1',
      name: 'Order',
      steps: [
        { connection: 'c1', caption: 'in' },
        { connection: 'c2', caption: 'on' },
      ],
    }
    const state = openedState(drawing([flow]), true)
    const after = deleteSelection.run(select.run(state, { nodes: [], connections: ['c1'] }))
    expect(after.diagram.flows).toEqual([{ ...flow, steps: [{ connection: 'c2', caption: 'on' }] }])
    const without = deleteSelection.run(select.run(state, { nodes: ['b'], connections: [] }))
    expect(without.diagram.flows?.[0]?.steps).toEqual([])
    expect(text(undo.run(after))).toBe(text(state))
  })

  it('leave the file as it was where there are none', () => {
    const written = serialiseDiagram(drawing())
    expect(written).not.toContain('flows')
    const added = addFlow.run(openedState(drawing(), true), { id: 'f1', name: 'x' })
    expect(text(deleteFlow.run(added, { id: 'f1' }))).toBe(written)
  })

  it('keep what a later version wrote into them, and fill in what was left out', () => {
    const written = serialiseDiagram(drawing()).replace(
      '"template":',
      '"flows": [{ "id": "f1", "mood": "calm", "steps": [{ "connection": "gone", "pace": 2 }] }],\n  "template":',
    )
    const diagram = opened(written)
    expect(diagram.flows).toEqual([
      { id: 'f1', name: '', mood: 'calm', steps: [{ connection: 'gone', caption: '', pace: 2 }] },
    ])
    expect(opened(serialiseDiagram(diagram)).flows).toEqual(diagram.flows)
  })

  it.each([
    ['[{ "id": "" }]', 'its id is refused'],
    ['[{ "id": "f1", "steps": {} }]', 'its steps is refused'],
    ['[{ "id": "f1", "steps": [{ "connection": 4 }] }]', 'connection is refused'],
    ['[{ "id": "f1" }, { "id": "f1" }]', 'another flow has the id “f1” already'],
    ['[7]', 'it is not an object'],
    ['7', 'it is not a list'],
  ])('set aside what makes no sense: %s', (flows, reason) => {
    const written = serialiseDiagram(drawing()).replace('"template":', `"flows": ${flows},\n  "template":`)
    const result = parseDiagram(written, 'x.awsdiagram')
    expect(result).toMatchObject({ outcome: 'partial', setAside: [{ reason: expect.stringContaining(reason) }] })
  })

  it('order their steps by moving one', () => {
    const list = ['a', 'b', 'c'].map((connection) => ({ connection, caption: '' }))
    const order = (from: number, to: number) =>
      movedStep(list, from, to)
        .map(({ connection }) => connection)
        .join('')
    expect([order(0, 2), order(2, 0), order(1, 0), order(0, 3), order(0, -1), order(5, 0)]).toEqual([
      'bca',
      'cab',
      'bac',
      'abc',
      'abc',
      'abc',
    ])
    const diagram = drawing([{ id: 'f7', name: '', steps: list }])
    expect(nextFlowId(diagram)).toBe('f8')
    expect(flowOf(diagram, 'f7')?.steps).toBe(list)
    expect(withoutStepsAlong(diagram, new Set(['c1']))).toBe(diagram)
  })
})

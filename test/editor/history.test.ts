import { describe, expect, it } from 'vitest'
import { type Diagram, emptyDiagram } from '../../shared/diagram/types'
import { setNodeText } from '../../shared/editor/commands/set-node-text'
import { setProperties } from '../../shared/editor/commands/set-properties'
import { cancelled, committed, HISTORY_LIMIT, previewed, recorded, redone, undone } from '../../shared/editor/history'
import { type EditorState, isDirty, openedState } from '../../shared/editor/state'
import { drawing } from '../support/drawings'

const named = (name: string): Diagram => ({ ...emptyDiagram(name) })
const start = openedState(named('first'), true)
const changed = (state: EditorState, name: string, merge?: string) =>
  recorded(state, { diagram: named(name), label: `Call it ${name}`, ...(merge !== undefined && { merge }) })
const labels = (state: EditorState) => state.history.past.map(({ label }) => label)

describe('a recorded change', () => {
  it('is one step with its own name', () => {
    const state = changed(changed(start, 'second'), 'third')
    expect(labels(state)).toEqual(['Call it second', 'Call it third'])
    expect(undone(state).diagram.name).toBe('second')
    expect(redone(undone(state)).diagram.name).toBe('third')
  })

  it('that gives the same object is none', () => {
    const same = recorded(start, { diagram: start.diagram, label: 'Nothing' })
    expect(same.history).toBe(start.history)
  })

  it('takes away what could have been done again', () => {
    const state = changed(undone(changed(start, 'second')), 'other')
    expect(state.history.future).toEqual([])
    expect(redone(state)).toBe(state)
  })

  it('merges with the one before under the same key, and goes back to before the first of them', () => {
    const typed = ['s', 'se', 'sec'].reduce((state, name) => changed(state, name, 'name'), start)
    expect(typed.history.past).toHaveLength(1)
    expect(undone(typed).diagram.name).toBe('first')
    expect(redone(undone(typed)).diagram.name).toBe('sec')
  })

  it('does not merge across another step, another key or an undo', () => {
    expect(changed(changed(changed(start, 'a', 'x'), 'b'), 'c', 'x').history.past).toHaveLength(3)
    expect(changed(changed(start, 'a', 'x'), 'b', 'y').history.past).toHaveLength(2)
    const afterUndo = changed(undone(changed(changed(start, 'a', 'x'), 'b', 'y')), 'c', 'x')
    expect(afterUndo.history.past).toHaveLength(2)
    expect(undone(afterUndo).diagram.name).toBe('a')
  })

  it('is forgotten when it is the oldest of too many', () => {
    const many = Array.from({ length: HISTORY_LIMIT + 10 }).reduce<EditorState>(
      (state, _, index) => changed(state, `${index}`),
      start,
    )
    expect(many.history.past).toHaveLength(HISTORY_LIMIT)
  })

  it('leaves nothing selected that is gone', () => {
    const diagram = drawing({ Queue: ['AWS::SQS::Queue'] })
    const state = { ...openedState(diagram, true), selection: { nodes: ['queue'], connections: [] } }
    const emptied = recorded(state, { diagram: named('empty'), label: 'Clear' })
    expect(emptied.selection.nodes).toEqual([])
    expect(undone(emptied).selection.nodes).toEqual(['queue'])
  })
})

describe('steps of typing', () => {
  const state = openedState(drawing({ Queue: ['AWS::SQS::Queue'], Topic: ['AWS::SNS::Topic'] }), true)

  it('in one field are one, in two fields two', () => {
    const label = (current: EditorState, id: string, text: string) =>
      setNodeText.run(current, { id, field: 'label', text })
    const one = label(label(state, 'queue', 'O'), 'queue', 'Or')
    expect(one.history.past).toHaveLength(1)
    expect(label(one, 'topic', 'N').history.past).toHaveLength(2)
  })

  it('in one property are one', () => {
    const set = (current: EditorState, path: string, value: number) =>
      setProperties.run(current, { id: 'queue', paths: [[path]], value })
    const one = set(set(state, 'VisibilityTimeout', 1), 'VisibilityTimeout', 12)
    expect(one.history.past).toHaveLength(1)
    expect(set(one, 'DelaySeconds', 1).history.past).toHaveLength(2)
  })
})

describe('a drag', () => {
  const dragged = previewed(previewed(start, named('second'), 'Move'), named('third'), 'Move')

  it('shows what it does and records nothing yet', () => {
    expect(dragged.diagram.name).toBe('third')
    expect(dragged.history).toBe(start.history)
  })

  it('becomes one step when it ends', () => {
    const done = committed(dragged)
    expect(labels(done)).toEqual(['Move'])
    expect(done.gesture).toBeUndefined()
    expect(undone(done).diagram).toBe(start.diagram)
  })

  it('was never there when it is cancelled', () => {
    const back = cancelled(dragged)
    expect(back.diagram).toBe(start.diagram)
    expect(back.gesture).toBeUndefined()
    expect(back.history.past).toEqual([])
  })

  it('that comes back to where it began is no step', () => {
    expect(committed(previewed(dragged, start.diagram, 'Move')).history.past).toEqual([])
  })

  it('ends when something is undone', () => {
    const state = previewed(changed(start, 'second'), named('third'), 'Move')
    expect(undone(state).diagram.name).toBe('first')
    expect(undone(state).gesture).toBeUndefined()
  })
})

describe('what is to be saved', () => {
  it('is there after a change and gone after its undo', () => {
    const state = changed(start, 'second')
    expect([isDirty(start), isDirty(state), isDirty(undone(state))]).toEqual([false, true, false])
  })

  it('is not there for a new diagram that nobody touched', () => {
    expect(isDirty(openedState(named('new'), false))).toBe(false)
  })
})

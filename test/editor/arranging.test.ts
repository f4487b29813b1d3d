import { describe, expect, it } from 'vitest'
import type { Diagram } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { commandOf } from '../../shared/editor/commands'
import { resizeNodes } from '../../shared/editor/commands/resize-nodes'
import { type EditorState, openedState } from '../../shared/editor/state'
import { drawing } from '../support/drawings'

const QUEUE = 'AWS::SQS::Queue'
const diagram: Diagram = drawing({
  A: [QUEUE, {}, { position: { x: 0, y: 0 } }],
  B: [QUEUE, {}, { position: { x: 300, y: 50 } }],
  C: [QUEUE, {}, { position: { x: 1000, y: 200 } }],
  D: [QUEUE, {}, { position: { x: 40, y: 90 }, parent: 'group' }],
})
const whole: Diagram = {
  ...diagram,
  nodes: [
    ...diagram.nodes,
    { id: 'group', kind: 'frame', frame: 'group', label: 'Group', position: { x: 2000, y: 0 } },
  ],
}

function selecting(...nodes: string[]): EditorState {
  return { ...openedState(whole, true), selection: { nodes, connections: [] } }
}

function run(id: string, state: EditorState): EditorState {
  const command = commandOf(id)
  if (command?.kind !== 'edit') throw new Error(`There is no command ${id}`)
  expect(command.when?.(state) ?? true).toBe(true)
  return command.run(state)
}

function possible(id: string, state: EditorState): boolean {
  return commandOf(id)?.when?.(state) ?? true
}

const places = (state: EditorState, axis: 'x' | 'y') => state.diagram.nodes.map(({ position }) => position[axis])

describe('aligning', () => {
  it.each([
    ['align-left', 'x', [0, 0, 0]],
    ['align-right', 'x', [1000, 1000, 1000]],
    ['align-center', 'x', [500, 500, 500]],
    ['align-top', 'y', [0, 0, 0]],
    ['align-bottom', 'y', [200, 200, 200]],
    ['align-middle', 'y', [100, 100, 100]],
  ] as const)('%s puts equal nodes on one line', (id, axis, expected) => {
    const aligned = run(id, selecting('a', 'b', 'c'))
    expect(places(aligned, axis).slice(0, 3)).toEqual(expected)
    const other = axis === 'x' ? 'y' : 'x'
    expect(places(aligned, other)).toEqual(places(selecting(), other))
  })

  it('needs two, and leaves what is locked where it is', () => {
    expect(possible('align-left', selecting('a'))).toBe(false)
    const locked = run('toggle-lock', selecting('c'))
    const aligned = run('align-left', { ...locked, selection: { nodes: ['a', 'b', 'c'], connections: [] } })
    expect(places(aligned, 'x').slice(0, 3)).toEqual([0, 0, 1000])
  })

  it('works across containers by where things are seen', () => {
    const aligned = run('align-left', selecting('a', 'd'))
    const rects = absoluteRects(aligned.diagram)
    expect(rects.get('d')?.x).toBe(rects.get('a')?.x)
  })
})

describe('distributing', () => {
  it('leaves equal gaps and the outer two where they are', () => {
    const spread = run('distribute-horizontally', selecting('a', 'b', 'c'))
    expect(places(spread, 'x').slice(0, 3)).toEqual([0, 500, 1000])
    expect(places(run('distribute-vertically', selecting('a', 'b', 'c')), 'y').slice(0, 3)).toEqual([0, 100, 200])
  })

  it('needs three', () => {
    expect(possible('distribute-horizontally', selecting('a', 'b'))).toBe(false)
  })
})

describe('grouping', () => {
  const grouped = run('group-selection', selecting('a', 'b'))
  const frame = grouped.diagram.nodes.find(({ id }) => grouped.selection.nodes.includes(id))

  it('draws a frame around nodes without moving them', () => {
    expect(frame).toMatchObject({ kind: 'frame', frame: 'group' })
    const [before, after] = [absoluteRects(whole), absoluteRects(grouped.diagram)]
    for (const id of ['a', 'b', 'c', 'd']) expect(after.get(id)).toEqual(before.get(id))
    expect(grouped.diagram.nodes.filter(({ parent }) => parent === frame?.id).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('is undone by ungrouping, nodes being where they were', () => {
    const free = run('ungroup', grouped)
    expect(free.diagram.nodes).toEqual(whole.nodes)
    expect(free.selection.nodes).toEqual(['a', 'b'])
  })

  it('needs nodes of one container', () => {
    expect(possible('group-selection', selecting('a', 'd'))).toBe(false)
    expect(possible('group-selection', selecting())).toBe(false)
    expect(possible('ungroup', selecting('a'))).toBe(false)
  })
})

describe('locking', () => {
  it('locks all when one is free, and unlocks when none is', () => {
    const one = run('toggle-lock', selecting('a'))
    const both = run('toggle-lock', { ...one, selection: { nodes: ['a', 'b'], connections: [] } })
    expect(both.diagram.nodes.slice(0, 2).map(({ locked }) => locked)).toEqual([true, true])
    expect(run('toggle-lock', both).diagram.nodes).toEqual(whole.nodes)
  })
})

describe('resizing', () => {
  it('rounds, and moves a corner along in the same step', () => {
    const resized = resizeNodes.run(selecting(), {
      sizes: new Map([['group', { width: 300.4, height: 199.6 }]]),
      positions: new Map([['group', { x: 1990.2, y: 0 }]]),
    })
    expect(resized.diagram.nodes.at(-1)).toMatchObject({
      size: { width: 300, height: 200 },
      position: { x: 1990, y: 0 },
    })
    expect(resized.history.past).toHaveLength(1)
  })
})

describe('selecting all', () => {
  it('selects nodes and lines and is no step', () => {
    const all = run('select-all', selecting())
    expect(all.selection.nodes).toHaveLength(whole.nodes.length)
    expect(all.history.past).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { type Diagram, emptyDiagram, type Point } from '../../shared/diagram/types'
import { withWay } from '../../shared/diagram/ways'
import { absoluteRects } from '../../shared/drawing/bounds'
import { routeAll } from '../../shared/drawing/routes'
import { addNode } from '../../shared/editor/commands/add-node'
import { connect } from '../../shared/editor/commands/connect'
import { deleteSelection } from '../../shared/editor/commands/delete-selection'
import { groupSelection } from '../../shared/editor/commands/group-selection'
import { layLineAnew } from '../../shared/editor/commands/lay-line-anew'
import { moveNodes } from '../../shared/editor/commands/move-nodes'
import { committed, previewed, undone } from '../../shared/editor/history'
import { type EditorState, openedState } from '../../shared/editor/state'

const FUNCTION = { kind: 'resource', type: 'AWS::Lambda::Function' } as const

/** Two functions with a line that a hand led around below. */
function laid(): EditorState {
  const place = (state: EditorState, label: string, x: number) =>
    addNode.run(state, { item: FUNCTION, label, position: { x, y: 0 } })
  const nodes = place(place(openedState(emptyDiagram('Test'), false), 'Orders', 0), 'Bills', 520)
  const kind = 'lambda-function-invokes-lambda-function'
  const joined = connect.run(nodes, { kind, source: 'n1', target: 'n2' })
  const rects = absoluteRects(joined.diagram)
  const [from, to] = [rects.get('n1'), rects.get('n2')]
  if (!from || !to) throw new Error('Both functions stand somewhere.')
  const points = [
    { x: from.x + from.width, y: 20 },
    { x: 300, y: 20 },
    { x: 300, y: 240 },
    { x: 560, y: 240 },
    { x: 560, y: to.y + to.height },
  ]
  const diagram = withWay(joined.diagram, 'c1', { points, byHand: true })
  return { ...joined, diagram, selection: { nodes: [], connections: ['c1'] } }
}

function pointsOf(diagram: Diagram): readonly Point[] | undefined {
  return routeAll(diagram, absoluteRects(diagram)).get('c1')?.points
}

const shifted = (points: readonly Point[] | undefined, dx: number, dy: number) =>
  points?.map(({ x, y }) => ({ x: x + dx, y: y + dy }))

const both = (state: EditorState): EditorState => ({ ...state, selection: { nodes: ['n1', 'n2'], connections: [] } })

describe('a line laid by hand', () => {
  it('comes along as it is when both its ends move', () => {
    const before = laid()
    const to = (id: string, x: number) => ({ id, position: { x, y: 80 } })
    const after = moveNodes.run(before, [to('n1', 40), to('n2', 560)])
    expect(pointsOf(after.diagram)).toEqual(shifted(pointsOf(before.diagram), 40, 80))
  })

  it('comes along while they are dragged, from the start of the drag or from what is shown', () => {
    const before = laid()
    const drawn = (diagram: Diagram, dx: number): Diagram => ({
      ...diagram,
      nodes: diagram.nodes.map((node) => ({ ...node, position: { x: node.position.x + dx, y: node.position.y } })),
    })
    const once = previewed(before, drawn(before.diagram, 30), 'Move')
    const again = previewed(once, drawn(before.diagram, 50), 'Move')
    expect(pointsOf(again.diagram)).toEqual(shifted(pointsOf(before.diagram), 50, 0))
    const further = committed(previewed(again, drawn(again.diagram, 10), 'Move'))
    expect(pointsOf(further.diagram)).toEqual(shifted(pointsOf(before.diagram), 60, 0))
  })

  it('stays when one end moves, but for what leads there', () => {
    const after = moveNodes.run(laid(), [{ id: 'n2', position: { x: 620, y: 0 } }])
    expect(pointsOf(after.diagram)?.slice(0, 3)).toEqual(pointsOf(laid().diagram)?.slice(0, 3))
  })

  it('stays where it is when a frame is drawn around its ends', () => {
    const before = laid()
    const after = groupSelection.run(both(before))
    expect(after.diagram.nodes).toHaveLength(3)
    expect(pointsOf(after.diagram)).toEqual(pointsOf(before.diagram))
  })

  it('finds its own way once it is laid anew, as one step', () => {
    const before = laid()
    const after = layLineAnew.run(before)
    expect(after.diagram.ways).toBeUndefined()
    expect(pointsOf(after.diagram)).not.toEqual(pointsOf(before.diagram))
    expect(layLineAnew.when?.(after)).toBe(false)
    expect(undone(after).diagram).toBe(before.diagram)
  })

  it('leaves no way behind when it is deleted', () => {
    expect(deleteSelection.run(laid()).diagram.ways).toBeUndefined()
  })
})

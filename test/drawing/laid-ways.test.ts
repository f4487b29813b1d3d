import { describe, expect, it } from 'vitest'
import { type Diagram, emptyDiagram, type LineWay } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { routeAll } from '../../shared/drawing/routes'
import { line, resource } from './sample-diagrams'

const LAID = [
  { x: 192, y: 20 },
  { x: 260, y: 20 },
  { x: 260, y: 228 },
  { x: 400, y: 228 },
]

/** Two cards and a line that takes a way of its own; `shift` moves the second card. */
function drawn(way: Partial<LineWay> = {}, shift = 0): Diagram {
  const source = resource('a', 'AWS::SQS::Queue', 'A')
  const target = { ...resource('b', 'AWS::SQS::Queue', 'B'), position: { x: 400 + shift, y: 200 } }
  const connection = line('a', 'b', 'event')
  return {
    ...emptyDiagram('Laid'),
    nodes: [source, target],
    connections: [connection],
    ways: { [connection.id]: { points: LAID, ...way } },
  }
}

function pointsOf(diagram: Diagram) {
  return [...routeAll(diagram, absoluteRects(diagram)).values()][0]?.points
}

describe('laid ways', () => {
  it('hold while both ends stand at them', () => {
    expect(pointsOf(drawn())).toEqual(LAID)
  })

  it('of a layout are given up when an end moves away', () => {
    const points = pointsOf(drawn({}, 80))
    expect(points?.at(-1)?.x).toBe(480)
    expect(points).not.toContainEqual(LAID[1])
  })

  it('of a hand stretch, and their inner pieces stay', () => {
    expect(pointsOf(drawn({ byHand: true }, 80))).toEqual([...LAID.slice(0, 3), { x: 480, y: 228 }])
  })

  it('of a layout make room for a card that came to stand on them', () => {
    const inTheWay = { ...resource('c', 'AWS::SQS::Queue', 'C'), position: { x: 200, y: 100 } }
    const diagram = drawn()
    expect(pointsOf({ ...diagram, nodes: [...diagram.nodes, inTheWay] })).not.toEqual(LAID)
  })

  it('move with the container around both ends', () => {
    const frame = { id: 'g', kind: 'frame', frame: 'group', label: 'G', position: { x: 1000, y: 500 } } as const
    const diagram = drawn()
    const nodes = [frame, ...diagram.nodes.map((node) => ({ ...node, parent: 'g' }))]
    expect(pointsOf({ ...diagram, nodes })).toEqual(LAID.map(({ x, y }) => ({ x: x + 1000, y: y + 500 })))
  })
})

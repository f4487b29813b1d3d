import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexOf } from '../../shared/diagram/queries'
import { type Diagram, emptyDiagram } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { pillRect } from '../../shared/drawing/line-labels'
import { forEachSegment, type Polyline } from '../../shared/drawing/polyline'
import { bottomOf, inflate, overlaps, type Rect, rightOf } from '../../shared/drawing/rect'
import { type Route, rerouteFor, routeAll } from '../../shared/drawing/routes'
import { shapeOf } from '../../shared/drawing/shapes'
import { gridDiagram, gridDiagrams } from './random-diagrams'
import { line, resource } from './sample-diagrams'

function routesOf(diagram: Diagram) {
  return routeAll(diagram, absoluteRects(diagram), { labelOf: (connection) => connection.label ?? '' })
}

function crosses(points: Polyline, rect: Rect): boolean {
  const inner = inflate(rect, -1)
  let isCrossed = false
  forEachSegment(points, (a, b) => {
    const box = {
      x: Math.min(a.x, b.x) - 0.1,
      y: Math.min(a.y, b.y) - 0.1,
      width: Math.abs(a.x - b.x) + 0.2,
      height: Math.abs(a.y - b.y) + 0.2,
    }
    isCrossed ||= overlaps(inner, box)
  })
  return isCrossed
}

function isOnBorder(point: { x: number; y: number } | undefined, rect: Rect | undefined): boolean {
  if (!point || !rect) return false
  const isOnX = (point.x === rect.x || point.x === rightOf(rect)) && point.y >= rect.y && point.y <= bottomOf(rect)
  const isOnY = (point.y === rect.y || point.y === bottomOf(rect)) && point.x >= rect.x && point.x <= rightOf(rect)
  return isOnX || isOnY
}

function pair(x: number, y: number): Diagram {
  const a = resource('a', 'AWS::SQS::Queue', 'A')
  const b = { ...resource('b', 'AWS::SQS::Queue', 'B'), position: { x, y } }
  return { ...emptyDiagram('Pair'), nodes: [a, b], connections: [line('a', 'b', 'event', 'sends')] }
}

function onlyRoute(diagram: Diagram): Route {
  const [route] = routesOf(diagram).values()
  if (!route) throw new Error('no route')
  return route
}

describe('routeAll', () => {
  it('is made of level and upright pieces from border to border', () => {
    fc.assert(
      fc.property(gridDiagrams(), (diagram) => {
        const rects = absoluteRects(diagram)
        const routes = routesOf(diagram)
        expect(routes.size).toBe(diagram.connections.length)
        for (const connection of diagram.connections) {
          const points = routes.get(connection.id)?.points ?? []
          forEachSegment(points, (a, b) => expect(a.x === b.x || a.y === b.y).toBe(true))
          expect(isOnBorder(points[0], rects.get(connection.source))).toBe(true)
          expect(isOnBorder(points.at(-1), rects.get(connection.target))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('crosses no card while there is room to go around', () => {
    fc.assert(
      fc.property(gridDiagrams(), (diagram) => {
        const index = indexOf(diagram)
        const rects = absoluteRects(diagram)
        for (const [id, route] of routesOf(diagram)) {
          for (const node of diagram.nodes) {
            const rect = rects.get(node.id)
            if (!rect || shapeOf(node, index) === 'frame') continue
            expect(crosses(route.points, rect), `${id} through ${node.id}`).toBe(false)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('gives the same routes for the same diagram', () => {
    fc.assert(
      fc.property(gridDiagrams(4, 4), (diagram) => {
        expect([...routesOf({ ...diagram })]).toEqual([...routesOf({ ...diagram })])
      }),
      { numRuns: 20 },
    )
  })

  it('runs straight between neighbours, even when they are not quite in line', () => {
    expect(onlyRoute(pair(300, 0)).points).toHaveLength(2)
    expect(onlyRoute(pair(300, 16)).points).toHaveLength(2)
    expect(onlyRoute(pair(16, 200)).points).toHaveLength(2)
  })

  it('leaves at the side that faces the other end', () => {
    const first = absoluteRects(pair(400, 0)).get('a')
    expect(onlyRoute(pair(400, 0)).points[0]?.x).toBe(first?.width)
    expect(onlyRoute(pair(-400, 0)).points[0]?.x).toBe(0)
    expect(onlyRoute(pair(0, 300)).points[0]?.y).toBe(56)
  })

  it('keeps lines between the same two nodes apart', () => {
    const diagram = pair(400, 0)
    const both = {
      ...diagram,
      connections: [line('a', 'b', 'event'), line('a', 'b', 'data'), line('b', 'a', 'request')],
    }
    const heights = [...routesOf(both).values()].map((route) => route.points[0]?.y)
    expect(new Set(heights).size).toBe(3)
  })

  it('draws a loop for a node joined with itself and nothing for a missing end', () => {
    const diagram = { ...pair(400, 0), connections: [line('a', 'a', 'manages'), line('a', 'gone', 'data')] }
    const routes = routesOf(diagram)
    expect(routes.get('a-a-manages')?.points).toHaveLength(5)
    expect(routes.has('a-gone-data')).toBe(false)
  })

  it('puts the label on the line and off the cards', () => {
    const diagram = pair(400, 0)
    const { label, points } = onlyRoute(diagram)
    expect(label.text).toBe('sends')
    expect(label.point.y).toBe(points[0]?.y)
    for (const rect of absoluteRects(diagram).values()) expect(overlaps(rect, pillRect(label.point, label))).toBe(false)
  })

  it('leaves a frame inwards for what lies in it', () => {
    const frame = { ...resource('vpc', 'AWS::EC2::VPC', 'VPC'), size: { width: 600, height: 300 } }
    const card = { ...resource('in', 'AWS::SQS::Queue', 'In', 'vpc'), position: { x: 80, y: 100 } }
    const diagram = { ...emptyDiagram('Inside'), nodes: [frame, card], connections: [line('in', 'vpc', 'reference')] }
    const { points } = onlyRoute(diagram)
    expect(points).toHaveLength(2)
    expect(points.every((point) => point.x >= 0 && point.x <= 600 && point.y >= 0 && point.y <= 300)).toBe(true)
  })
})

describe('rerouteFor', () => {
  it('changes only what a move touches', () => {
    const diagram = gridDiagram(4, 3, { x: 320, y: 140 }, [3, 12, 29, 34, 51, 68, 77])
    const before = routesOf(diagram)
    const moved = diagram.nodes.at(-1)?.id ?? ''
    const nodes = diagram.nodes.map((node) =>
      node.id === moved ? { ...node, position: { x: node.position.x + 40, y: node.position.y + 24 } } : node,
    )
    const after = { ...diagram, nodes }
    const routes = rerouteFor(before, after, absoluteRects(after), new Set([moved]))
    const rects = absoluteRects(after)
    let kept = 0
    for (const connection of diagram.connections) {
      const route = routes.get(connection.id)
      expect(isOnBorder(route?.points[0], rects.get(connection.source))).toBe(true)
      expect(isOnBorder(route?.points.at(-1), rects.get(connection.target))).toBe(true)
      if (route?.points === before.get(connection.id)?.points) kept++
    }
    expect(kept).toBeGreaterThan(0)
  })

  it('keeps every route when nothing moved', () => {
    const diagram = gridDiagram(4, 3, { x: 320, y: 140 }, [3, 12, 29, 34, 51, 68, 77])
    const before = routesOf(diagram)
    const options = { labelOf: (connection: { label?: string }) => connection.label ?? '' }
    const after = rerouteFor(before, diagram, absoluteRects(diagram), new Set(), options)
    for (const [id, route] of before) expect(after.get(id)?.points).toBe(route.points)
  })
})

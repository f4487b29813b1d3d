import { indexOf } from '../diagram/queries'
import type { Connection, Diagram, Point } from '../diagram/types'
import type { Rects } from './bounds'
import { forEachSegment, type Polyline } from './polyline'
import { bottomOf, type Rect, rightOf } from './rect'
import { stretchedWay } from './stretched-way'

/**
 * The way that a layout or a hand laid for a line, where the nodes stand now; undefined: none was laid, or its ends have moved
 * away from it. A way laid by hand follows its ends.
 */
export function laidWay(connection: Connection, diagram: Diagram, rects: Rects): Polyline | undefined {
  const way = diagram.ways?.[connection.id]
  const source = rects.get(connection.source)
  const target = rects.get(connection.target)
  if (!way || !source || !target) return undefined
  const origin = wayOrigin(connection, diagram, rects)
  const points = way.points.map(({ x, y }) => ({ x: x + origin.x, y: y + origin.y }))
  if (!isOrthogonal(points)) return undefined
  if (isOnBorder(points[0], source) && isOnBorder(points.at(-1), target)) return points
  return way.byHand ? stretchedWay(points, source, target) : undefined
}

/** Where the points of a line's way are counted from: the corner of the innermost container around both its ends. */
export function wayOrigin({ source, target }: Connection, diagram: Diagram, rects: Rects): Point {
  const index = indexOf(diagram)
  const around = new Set(index.ancestors(source).map((node) => node.id))
  const common = index.ancestors(target).find((node) => around.has(node.id))
  return (common && rects.get(common.id)) ?? { x: 0, y: 0 }
}

function isOrthogonal(points: Polyline): boolean {
  let isSound = points.length > 1
  forEachSegment(points, (a, b) => {
    isSound &&= a.x === b.x || a.y === b.y
  })
  return isSound
}

function isOnBorder(point: Point | undefined, rect: Rect): boolean {
  if (!point) return false
  const isBeside = (point.x === rect.x || point.x === rightOf(rect)) && point.y >= rect.y && point.y <= bottomOf(rect)
  const isAboveOrBelow =
    (point.y === rect.y || point.y === bottomOf(rect)) && point.x >= rect.x && point.x <= rightOf(rect)
  return isBeside || isAboveOrBelow
}

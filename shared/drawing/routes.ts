import type { Connection, Diagram, Point } from '../diagram/types'
import type { Rects } from './bounds'
import { type Bundles, bundlesOf } from './bundles'
import { laidWay } from './laid-ways'
import { type LineLabel, pillRect, placeLabels } from './line-labels'
import { chooseAllSides, chooseSides, type LineEnds, sidesFromRoute } from './line-sides'
import { type Ground, portsOf, routeLines } from './line-ways'
import { CLEARANCE, type Obstacles, obstaclesOf } from './obstacles'
import { forEachSegment, type Polyline } from './polyline'
import { type LineEnd, placePorts } from './ports'
import { inflate, overlaps, type Rect, rightOf } from './rect'

/** How a line runs: axis-parallel pieces from border to border, and where its label stands. */
export interface Route {
  readonly points: readonly Point[]
  readonly label: LineLabel
}

/** All drawn lines by connection id. A connection whose end is missing has no route. */
export type Routes = ReadonlyMap<string, Route>

/** What lines need beyond where nodes stand. */
export interface RouteOptions {
  /** The label of a line; absent or empty: none. */
  labelOf?(connection: Connection): string
  /** The kind of a line; lines of different kinds are never bundled. Absent: all are of one kind. */
  kindOf?(connection: Connection): string
}

const STRAIGHT_HIT_COST = 200

/** Routes every line. The same diagram gives the same routes. */
export function routeAll(diagram: Diagram, rects: Rects, options: RouteOptions = {}): Routes {
  const obstacles = obstaclesOf(diagram, rects)
  const drawn = diagram.connections.filter(({ source, target }) => source !== target)
  const laid = laidWays(drawn, diagram, rects, obstacles)
  const open = drawn.filter(({ id }) => !laid.has(id))
  const lines = chooseAllSides(open, { diagram, rects, obstacles }, options.kindOf ?? (() => ''))
  const ways = routeLines(lines, laid, groundOf(lines, obstacles, options))
  return withLabels(diagram, rects, ways, new Map(), obstacles, options)
}

/**
 * Routes again what a change touches: lines of the changed nodes, lines the nodes now stand on, and lines whose port had
 * to make room. Other lines keep the very route they had.
 */
export function rerouteFor(
  previous: Routes,
  diagram: Diagram,
  rects: Rects,
  changed: ReadonlySet<string>,
  options: RouteOptions = {},
): Routes {
  const obstacles = obstaclesOf(diagram, rects)
  const changedRects = [...changed].flatMap((id) => rects.get(id) ?? [])
  const lines: LineEnds[] = []
  const kept = new Map<string, Polyline>()
  const drawn = diagram.connections.filter(({ source, target }) => source !== target)
  const laid = laidWays(drawn, diagram, rects, obstacles)
  for (const connection of drawn) {
    if (laid.has(connection.id)) continue
    const before = previous.get(connection.id)?.points
    const isTouched =
      !before || changed.has(connection.source) || changed.has(connection.target) || runsInto(before, changedRects)
    const known = isTouched ? undefined : sidesFromRoute(connection, diagram, rects, before)
    const line = known ?? chooseSides(connection, { diagram, rects, obstacles })
    if (!line) continue
    lines.push(line)
    if (known && before) kept.set(connection.id, before)
  }
  const ground = groundOf(lines, obstacles, options)
  for (const line of lines)
    if (!keepsPorts(line, ground.places, kept.get(line.connection.id))) kept.delete(line.connection.id)
  for (const [id, points] of laid) {
    const before = previous.get(id)
    kept.set(id, before && samePoints(before.points, points) ? before.points : points)
  }
  const ways = routeLines(lines, kept, ground)
  const labels = new Map(
    [...kept.keys()].flatMap((id) => {
      const route = previous.get(id)
      return route && route.points === kept.get(id) ? [[id, route.label] as const] : []
    }),
  )
  return withLabels(diagram, rects, ways, labels, obstacles, options)
}

/** Ways that a layout or a hand laid and that still hold. A layout's way gives way to a card that came to stand on it. */
function laidWays(
  connections: readonly Connection[],
  diagram: Diagram,
  rects: Rects,
  obstacles: Obstacles,
): Map<string, Polyline> {
  const laid = new Map<string, Polyline>()
  if (!diagram.ways) return laid
  for (const connection of connections) {
    const points = laidWay(connection, diagram, rects)
    if (!points) continue
    const isFree = diagram.ways[connection.id]?.byHand || obstacles.isFree(points, obstacles.endsOf(connection))
    if (isFree) laid.set(connection.id, points)
  }
  return laid
}

function samePoints(a: Polyline, b: Polyline): boolean {
  return a.length === b.length && a.every((point, i) => point.x === b[i]?.x && point.y === b[i]?.y)
}

function groundOf(lines: readonly LineEnds[], obstacles: Obstacles, options: RouteOptions): Ground {
  const bundles = bundlesOf(lines, options)
  return { obstacles, bundles, places: portPlaces(lines, obstacles, bundles) }
}

function portPlaces(lines: readonly LineEnds[], obstacles: Obstacles, bundles: Bundles): Map<LineEnd, number> {
  const connections = new Map(lines.map((line) => [line.connection.id, line.connection]))
  return placePorts(
    lines.flatMap(({ source, target }) => [source, target]),
    (x1, y1, x2, y2, id) => {
      const connection = connections.get(id)
      if (!connection) return 0
      const ends = obstacles.endsOf(connection)
      return obstacles.discomfort(x1, y1, x2, y2, ends) + obstacles.hits(x1, y1, x2, y2, ends) * STRAIGHT_HIT_COST
    },
    bundles,
  )
}

function runsInto(points: Polyline, changed: readonly Rect[]): boolean {
  let isHit = false
  forEachSegment(points, (a, b) => {
    const box = {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    }
    isHit ||= changed.some((rect) => overlaps(inflate(rect, CLEARANCE), inflate(box, 0.5)))
  })
  return isHit
}

function keepsPorts(line: LineEnds, places: ReadonlyMap<LineEnd, number>, points: Polyline | undefined): boolean {
  const [from, to] = portsOf(line, places)
  const start = points?.[0]
  const end = points?.at(-1)
  return start?.x === from.x && start?.y === from.y && end?.x === to.x && end?.y === to.y
}

function withLabels(
  diagram: Diagram,
  rects: Rects,
  ways: Map<string, Polyline>,
  known: ReadonlyMap<string, LineLabel>,
  obstacles: Obstacles,
  options: RouteOptions,
): Routes {
  for (const connection of diagram.connections) {
    const rect = connection.source === connection.target ? rects.get(connection.source) : undefined
    if (rect) ways.set(connection.id, selfLoop(rect))
  }
  const lines = diagram.connections.flatMap((connection) => {
    const points = ways.get(connection.id)
    return points ? [{ id: connection.id, points, text: options.labelOf?.(connection) ?? '' }] : []
  })
  const isKept = (line: { id: string; text: string }) =>
    known.has(line.id) && (known.get(line.id)?.text ?? '') === line.text
  const fixed = [...known].map(([, label]) => pillRect(label.point, label))
  const placed = placeLabels(
    lines.filter((line) => !isKept(line)),
    fixed,
    obstacles,
  )
  const routes = new Map<string, Route>()
  for (const { id, points } of lines) {
    const label = placed.get(id) ?? known.get(id)
    if (label) routes.set(id, { points, label })
  }
  return routes
}

/** From the right side around the upper right corner to the top. */
function selfLoop(rect: Rect): Point[] {
  const right = rightOf(rect)
  const y = Math.round(rect.y + Math.min(20, rect.height / 3))
  const x = Math.round(right - Math.min(28, rect.width / 4))
  return [
    { x: right, y },
    { x: right + 20, y },
    { x: right + 20, y: rect.y - 20 },
    { x, y: rect.y - 20 },
    { x, y: rect.y },
  ]
}

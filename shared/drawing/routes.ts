import type { Connection, Diagram, Point } from '../diagram/types'
import type { Rects } from './bounds'
import { type LineLabel, pillRect, placeLabels } from './line-labels'
import { chooseSides, type LineEnds, sidesFromRoute } from './line-sides'
import { CLEARANCE, type Ends, type Obstacles, obstaclesOf } from './obstacles'
import { createOccupancy, type Occupancy } from './occupancy'
import { searchRoute } from './orthogonal-router'
import { forEachSegment, type Polyline } from './polyline'
import { type LineEnd, type Port, placePorts, portAt } from './ports'
import { inflate, overlaps, type Rect, rightOf, unionOf } from './rect'
import { candidatesBetween, channelsFor } from './route-candidates'

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
}

const HIT_COST = 5000
const STRAIGHT_HIT_COST = 200
const LANES = 4
/** A way that costs no more than this beyond its length and bends is taken as it is. */
const GOOD_ENOUGH = 24
const SEARCH_REACH = [120, 400, 1200]
const MAX_SEARCHED_CARDS = 160

/** Routes every line. The same diagram gives the same routes. */
export function routeAll(diagram: Diagram, rects: Rects, options: RouteOptions = {}): Routes {
  const obstacles = obstaclesOf(diagram, rects)
  const lines: LineEnds[] = []
  for (const connection of diagram.connections) {
    if (connection.source === connection.target) continue
    const line = chooseSides(connection, diagram, rects, obstacles)
    if (line) lines.push(line)
  }
  const ways = routeLines(lines, portPlaces(lines, obstacles), new Map(), obstacles)
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
  for (const connection of diagram.connections) {
    if (connection.source === connection.target) continue
    const before = previous.get(connection.id)?.points
    const isTouched =
      !before || changed.has(connection.source) || changed.has(connection.target) || runsInto(before, changedRects)
    const known = isTouched ? undefined : sidesFromRoute(connection, diagram, rects, before)
    const line = known ?? chooseSides(connection, diagram, rects, obstacles)
    if (!line) continue
    lines.push(line)
    if (known && before) kept.set(connection.id, before)
  }
  const places = portPlaces(lines, obstacles)
  for (const line of lines) if (!keepsPorts(line, places, kept.get(line.connection.id))) kept.delete(line.connection.id)
  const ways = routeLines(lines, places, kept, obstacles)
  const labels = new Map(
    [...kept.keys()].flatMap((id) => {
      const route = previous.get(id)
      return route ? [[id, route.label] as const] : []
    }),
  )
  return withLabels(diagram, rects, ways, labels, obstacles, options)
}

function portPlaces(lines: readonly LineEnds[], obstacles: Obstacles): Map<LineEnd, number> {
  const connections = new Map(lines.map((line) => [line.connection.id, line.connection]))
  return placePorts(
    lines.flatMap(({ source, target }) => [source, target]),
    (x1, y1, x2, y2, id) => {
      const connection = connections.get(id)
      if (!connection) return 0
      const ends = obstacles.endsOf(connection)
      return obstacles.discomfort(x1, y1, x2, y2, ends) + obstacles.hits(x1, y1, x2, y2, ends) * STRAIGHT_HIT_COST
    },
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

function portsOf({ source, target }: LineEnds, places: ReadonlyMap<LineEnd, number>): readonly [Port, Port] {
  return [
    portAt(source.rect, source.side, places.get(source) ?? 0, source.inward),
    portAt(target.rect, target.side, places.get(target) ?? 0, target.inward),
  ]
}

function keepsPorts(line: LineEnds, places: ReadonlyMap<LineEnd, number>, points: Polyline | undefined): boolean {
  const [from, to] = portsOf(line, places)
  const start = points?.[0]
  const end = points?.at(-1)
  return start?.x === from.x && start?.y === from.y && end?.x === to.x && end?.y === to.y
}

/** Short lines first: they take the straight way, and long ones go around. */
function routeLines(
  lines: readonly LineEnds[],
  places: ReadonlyMap<LineEnd, number>,
  kept: ReadonlyMap<string, Polyline>,
  obstacles: Obstacles,
): Map<string, Polyline> {
  const occupancy = createOccupancy()
  const ways = new Map<string, Polyline>(kept)
  for (const points of kept.values()) occupancy.add(points)
  const open = lines
    .filter((line) => !kept.has(line.connection.id))
    .map((line) => ({ line, ports: portsOf(line, places) }))
    .map((item) => ({ ...item, distance: distanceOf(item.ports) }))
    .sort((a, b) => a.distance - b.distance || (a.line.connection.id < b.line.connection.id ? -1 : 1))
  for (const { line, ports } of open) {
    const points = routeLine(line, ports, obstacles, occupancy)
    occupancy.add(points)
    ways.set(line.connection.id, points)
  }
  return ways
}

function distanceOf([from, to]: readonly [Port, Port]): number {
  const bend = from.x === to.x || from.y === to.y ? 0 : 40
  return Math.abs(from.x - to.x) + Math.abs(from.y - to.y) + bend
}

function routeLine(
  line: LineEnds,
  [from, to]: readonly [Port, Port],
  obstacles: Obstacles,
  occupancy: Occupancy,
): Polyline {
  const ends = obstacles.endsOf(line.connection)
  const boxes = [line.source.rect, line.target.rect]
  const price = (x1: number, y1: number, x2: number, y2: number) =>
    occupancy.cost(x1, y1, x2, y2) + obstacles.discomfort(x1, y1, x2, y2, ends)
  const simple = bestCandidate(candidatesBetween(from, to, channelsFor(from, to, boxes, [], 0)), ends, obstacles, price)
  // Most lines have a free way at once; only the others are worth a look at every lane.
  if (simple && simple.cost < simple.least + GOOD_ENOUGH) return simple.points
  const cards = obstacles.cardsIn(inflate(unionOf(boxes) ?? line.source.rect, 40))
  const channels = channelsFor(from, to, boxes, cards.slice(0, 12), LANES)
  const best = bestCandidate(candidatesBetween(from, to, channels), ends, obstacles, price)
  if (best && best.hits === 0) return best.points
  return searchAround(line, [from, to], obstacles, price) ?? best?.points ?? [from, { x: to.x, y: from.y }, to]
}

function bestCandidate(
  candidates: readonly { points: Polyline; cost: number }[],
  ends: Ends,
  obstacles: Obstacles,
  price: (x1: number, y1: number, x2: number, y2: number) => number,
) {
  let best: { points: Polyline; cost: number; least: number; hits: number } | undefined
  for (const { points, cost: least } of candidates) {
    const limit = best?.cost ?? Number.POSITIVE_INFINITY
    if (least >= limit) break
    const hits = hitsOf(points, ends, obstacles)
    let cost = least + hits * HIT_COST
    for (let i = 1; i < points.length && cost < limit; i++) {
      const from = points[i - 1]
      const to = points[i]
      if (from && to) cost += price(from.x, from.y, to.x, to.y)
    }
    if (cost < limit) best = { points, cost, least, hits }
  }
  return best
}

function hitsOf(points: Polyline, ends: Ends, obstacles: Obstacles): number {
  let hits = 0
  forEachSegment(points, (a, b) => {
    hits += obstacles.hits(a.x, a.y, b.x, b.y, ends)
  })
  return hits
}

/** Looks for a way around, in a wider and wider area. */
function searchAround(
  line: LineEnds,
  [source, target]: readonly [Port, Port],
  obstacles: Obstacles,
  price: (x1: number, y1: number, x2: number, y2: number) => number,
): Polyline | undefined {
  const between = unionOf([line.source.rect, line.target.rect]) ?? line.source.rect
  const ends = obstacles.endsOf(line.connection)
  let best: Polyline | undefined
  for (const reach of SEARCH_REACH) {
    const cards = obstacles.cardsIn(inflate(between, reach))
    if (cards.length > MAX_SEARCHED_CARDS) break
    const way = searchRoute({ source, target, cards, clearance: CLEARANCE, price })
    if (!way) continue
    best = way
    if (hitsOf(way, ends, obstacles) === 0) return way
  }
  return best
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

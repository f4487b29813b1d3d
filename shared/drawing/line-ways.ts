import type { Bundles } from './bundles'
import type { LineEnds } from './line-sides'
import { CLEARANCE, type Ends, type Obstacles } from './obstacles'
import { createOccupancy, type Occupancy } from './occupancy'
import { searchRoute } from './orthogonal-router'
import { forEachSegment, type Polyline } from './polyline'
import { type LineEnd, type Port, portAt } from './ports'
import { inflate, unionOf } from './rect'
import { candidatesBetween, channelsFor } from './route-candidates'

const HIT_COST = 5000
const CROWDING_COST = 30
const LANES = 4
/** A way that costs no more than this beyond its length and bends is taken as it is. */
const GOOD_ENOUGH = 24
const SEARCH_REACH = [120, 400, 1200]
const MAX_SEARCHED_CARDS = 160

/** What a piece of line costs beyond its length. */
type Price = (x1: number, y1: number, x2: number, y2: number) => number

/** The ports of a line whose places along its sides are known. */
export function portsOf({ source, target }: LineEnds, places: ReadonlyMap<LineEnd, number>): readonly [Port, Port] {
  return [
    portAt(source.rect, source.side, places.get(source) ?? 0, source.inward),
    portAt(target.rect, target.side, places.get(target) ?? 0, target.inward),
  ]
}

/** What lines are routed among. */
export interface Ground {
  readonly obstacles: Obstacles
  /** The place of each end along its side. */
  readonly places: ReadonlyMap<LineEnd, number>
  readonly bundles: Bundles
}

interface OpenLine {
  readonly line: LineEnds
  readonly ports: readonly [Port, Port]
  readonly bundles: readonly string[]
  readonly distance: number
}

/** Up to this many lines, each gets a second look once all the others are there. */
const SECOND_LOOK_UP_TO = 160

/** Ways for all lines; those in `kept` keep theirs. Short lines first: they take the straight way, and long ones go around. */
export function routeLines(
  lines: readonly LineEnds[],
  kept: ReadonlyMap<string, Polyline>,
  ground: Ground,
): Map<string, Polyline> {
  const occupancy = createOccupancy()
  const ways = new Map<string, Polyline>(kept)
  const open: OpenLine[] = []
  const bundlesOfLine = new Map<string, readonly string[]>()
  for (const line of lines) {
    const bundles = [line.source, line.target].flatMap((end) => ground.bundles.get(end) ?? [])
    bundlesOfLine.set(line.connection.id, bundles)
    if (kept.has(line.connection.id)) continue
    const ports = portsOf(line, ground.places)
    open.push({ line, ports, bundles, distance: distanceOf(ports) })
  }
  for (const [id, points] of kept) occupancy.add(id, points, bundlesOfLine.get(id) ?? [])
  open.sort((a, b) => a.distance - b.distance || (a.line.connection.id < b.line.connection.id ? -1 : 1))
  const route = (each: OpenLine) => {
    const { id } = each.line.connection
    const points = routeLine(each, ground.obstacles, occupancy)
    occupancy.add(id, points, each.bundles)
    ways.set(id, points)
  }
  for (const each of open) route(each)
  if (open.length > SECOND_LOOK_UP_TO) return ways
  for (const each of open) {
    occupancy.remove(each.line.connection.id)
    route(each)
  }
  return ways
}

function distanceOf([from, to]: readonly [Port, Port]): number {
  const bend = from.x === to.x || from.y === to.y ? 0 : 40
  return Math.abs(from.x - to.x) + Math.abs(from.y - to.y) + bend
}

function routeLine({ line, ports, bundles }: OpenLine, obstacles: Obstacles, occupancy: Occupancy): Polyline {
  const [from, to] = ports
  const ends = obstacles.endsOf(line.connection)
  const boxes = [line.source.rect, line.target.rect]
  const price: Price = (x1, y1, x2, y2) =>
    occupancy.cost(x1, y1, x2, y2, bundles) +
    obstacles.discomfort(x1, y1, x2, y2, ends) +
    CROWDING_COST * obstacles.crowding(x1, y1, x2, y2, ends)
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
  price: Price,
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
  price: Price,
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

import { type DiagramIndex, indexOf } from '../diagram/queries'
import type { Connection, Diagram } from '../diagram/types'
import type { Rects } from './bounds'
import type { Obstacles } from './obstacles'
import { forEachSegment, type Polyline } from './polyline'
import { isUpright, type LineEnd, portAt, preferredAlong, SIDES, type Side } from './ports'
import { bottomOf, centerOf, type Rect, rightOf } from './rect'
import { candidatesBetween, channelsFor } from './route-candidates'
import { type Shape, shapeOf } from './shapes'
import { ACTOR } from './sizes'

/** The two ends of a line, sides chosen. */
export interface LineEnds {
  readonly connection: Connection
  readonly source: LineEnd
  readonly target: LineEnd
}

/** A line that lacks an end, or whose end the drawing leaves out, has no ends and is not drawn. */
interface Joined {
  readonly connection: Connection
  readonly source: EndBox
  readonly target: EndBox
}

interface EndBox {
  readonly node: string
  readonly rect: Rect
  readonly shape: Shape
  readonly isFrame: boolean
  readonly inward: boolean
}

const HIT_COST = 600
/** Lines rather leave cards sideways: they are wide, and diagrams read left to right. */
const UPRIGHT_LINE_COST = 50
/** What it costs to meet a node elsewhere than most lines of its sort do. */
const STRAY_COST = 160
const ACTOR_PORTS_HEIGHT = ACTOR.icon + 4

/** What lines are drawn between. */
export interface SideGround {
  readonly diagram: Diagram
  readonly rects: Rects
  readonly obstacles: Obstacles
  /** The side most lines of one sort use at a node, so that the others may join them; absent or undefined: none. */
  favoured?(connection: Connection, role: LineEnd['role']): Side | undefined
}

/** Chooses the sides at which each line leaves and arrives: those with the shortest, straightest free way. */
export function chooseSides(connection: Connection, ground: SideGround): LineEnds | undefined {
  const joined = join(connection, indexOf(ground.diagram), ground.rects)
  if (!joined) return undefined
  const few = pairsOf(sensibleSides(joined.source, joined.target), sensibleSides(joined.target, joined.source))
  const first = cheapest(joined, few, ground)
  if (first && first.cost < HIT_COST) return first.ends
  return (cheapest(joined, pairsOf(SIDES, SIDES), ground) ?? first)?.ends
}

const MAJORITY = 3

/** Chooses the sides of all lines; where three or more lines of one kind meet a node, the others rather join them. */
export function chooseAllSides(
  connections: readonly Connection[],
  ground: SideGround,
  kindOf: (connection: Connection) => string,
): LineEnds[] {
  const lines = connections.flatMap((connection) => chooseSides(connection, ground) ?? [])
  const counts = new Map<string, Map<Side, number>>()
  const keyOf = (connection: Connection, role: LineEnd['role']) => `${role} ${connection[role]} ${kindOf(connection)}`
  for (const { connection, source, target } of lines) {
    for (const { role, side } of [source, target]) {
      const sides = counts.get(keyOf(connection, role)) ?? new Map<Side, number>()
      counts.set(keyOf(connection, role), sides.set(side, (sides.get(side) ?? 0) + 1))
    }
  }
  const favourites = new Map<string, Side>()
  for (const [key, sides] of counts) {
    const [most] = [...sides].sort((a, b) => b[1] - a[1])
    if (sides.size > 1 && most && most[1] >= MAJORITY) favourites.set(key, most[0])
  }
  const favoured: SideGround['favoured'] = (connection, role) => favourites.get(keyOf(connection, role))
  return lines.map((line) => {
    const isStray = [line.source, line.target].some(
      (end) => (favoured(line.connection, end.role) ?? end.side) !== end.side,
    )
    return isStray ? (chooseSides(line.connection, { ...ground, favoured }) ?? line) : line
  })
}

/** The ends of a line whose sides are known from how it ran before; undefined when it does not start and end on its nodes. */
export function sidesFromRoute(
  connection: Connection,
  diagram: Diagram,
  rects: Rects,
  points: Polyline,
): LineEnds | undefined {
  const joined = join(connection, indexOf(diagram), rects)
  const start = points[0]
  const end = points.at(-1)
  if (!joined || !start || !end) return undefined
  const source = SIDES.find((side) => isOnSide(joined.source.rect, side, start))
  const target = SIDES.find((side) => isOnSide(joined.target.rect, side, end))
  return source && target && endsWith(joined, source, target)
}

function isOnSide(rect: Rect, side: Side, { x, y }: { x: number; y: number }): boolean {
  const at = { top: rect.y, bottom: bottomOf(rect), left: rect.x, right: rightOf(rect) }[side]
  if (isUpright(side)) return x === at && y >= rect.y && y <= bottomOf(rect)
  return y === at && x >= rect.x && x <= rightOf(rect)
}

function join(connection: Connection, index: DiagramIndex, rects: Rects): Joined | undefined {
  const source = endBox(connection.source, connection.target, index, rects)
  const target = endBox(connection.target, connection.source, index, rects)
  return source && target && { connection, source, target }
}

function endBox(id: string, other: string, index: DiagramIndex, rects: Rects): EndBox | undefined {
  const node = index.node(id)
  const rect = rects.get(id)
  if (!node || !rect) return undefined
  const shape = shapeOf(node, index)
  const inward = shape === 'frame' && id !== other && index.ancestors(other).some((ancestor) => ancestor.id === id)
  return { node: id, rect, shape, isFrame: shape === 'frame', inward }
}

/** Ports of an actor stand beside its figure, not beside its name. */
function portRect({ rect, shape }: EndBox, side: Side): Rect {
  return shape === 'actor' && isUpright(side) ? { ...rect, height: ACTOR_PORTS_HEIGHT } : rect
}

/** Sides that face the other end. */
function sensibleSides(end: EndBox, other: EndBox): readonly Side[] {
  if (end.inward || other.inward) return SIDES
  const to = other.isFrame && !end.isFrame ? nearestPoint(other.rect, centerOf(end.rect)) : centerOf(other.rect)
  const { rect } = end
  return SIDES.filter((side) => {
    if (side === 'left') return to.x < rect.x
    if (side === 'right') return to.x > rightOf(rect)
    return side === 'top' ? to.y < rect.y : to.y > bottomOf(rect)
  })
}

function nearestPoint(rect: Rect, { x, y }: { x: number; y: number }) {
  return { x: Math.min(Math.max(x, rect.x), rightOf(rect)), y: Math.min(Math.max(y, rect.y), bottomOf(rect)) }
}

function pairsOf(from: readonly Side[], to: readonly Side[]): (readonly [Side, Side])[] {
  return from.flatMap((source) => to.map((target) => [source, target] as const))
}

function endsWith({ connection, source, target }: Joined, sourceSide: Side, targetSide: Side): LineEnds {
  const sourceRect = portRect(source, sourceSide)
  const targetRect = portRect(target, targetSide)
  const common = { connection: connection.id }
  return {
    connection,
    source: {
      ...common,
      ...source,
      rect: sourceRect,
      role: 'source',
      side: sourceSide,
      otherRect: targetRect,
      otherSide: targetSide,
    },
    target: {
      ...common,
      ...target,
      rect: targetRect,
      role: 'target',
      side: targetSide,
      otherRect: sourceRect,
      otherSide: sourceSide,
    },
  }
}

type Sides = readonly [Side, Side]

function cheapest(joined: Joined, pairs: readonly Sides[], { obstacles, favoured }: SideGround) {
  const wished = [favoured?.(joined.connection, 'source'), favoured?.(joined.connection, 'target')]
  const strays = (sides: Sides) => sides.filter((side, i) => wished[i] !== undefined && wished[i] !== side).length
  const obstacleEnds = obstacles.endsOf(joined.connection)
  const ways = pairs.flatMap((sides) => {
    const extra = STRAY_COST * strays(sides)
    return waysBetween(joined, sides).map((way) => ({ ...way, cost: way.cost + extra }))
  })
  ways.sort((a, b) => a.cost - b.cost)
  let best: { sides: Sides; cost: number } | undefined
  for (const { sides, points, cost: least } of ways) {
    if (best && least >= best.cost) break
    let cost = least
    forEachSegment(points, (a, b) => {
      cost += HIT_COST * obstacles.hits(a.x, a.y, b.x, b.y, obstacleEnds)
      cost += obstacles.discomfort(a.x, a.y, b.x, b.y, obstacleEnds)
    })
    if (!best || cost < best.cost) best = { sides, cost }
  }
  return best && { ends: endsWith(joined, best.sides[0], best.sides[1]), cost: best.cost }
}

function waysBetween({ source, target }: Joined, sides: Sides) {
  const [sourceSide, targetSide] = sides
  const sourceRect = portRect(source, sourceSide)
  const targetRect = portRect(target, targetSide)
  const from = preferredAlong(sourceRect, sourceSide, source.isFrame, targetRect)
  const to = preferredAlong(targetRect, targetSide, target.isFrame, sourceRect)
  const isMeeting =
    isUpright(sourceSide) === isUpright(targetSide) && Math.abs(from - to) <= slack(sourceRect, targetRect, sourceSide)
  const start = portAt(sourceRect, sourceSide, from, source.inward)
  // Ports slide to make a line straight where the sides face each other nearly.
  const end = portAt(targetRect, targetSide, isMeeting ? from : to, target.inward)
  const channels = channelsFor(start, end, [sourceRect, targetRect], [], 0)
  const extra = (isUpright(sourceSide) ? 0 : UPRIGHT_LINE_COST) + (isUpright(targetSide) ? 0 : UPRIGHT_LINE_COST)
  const few = candidatesBetween(start, end, channels).slice(0, 6)
  return few.map(({ points, cost }) => ({ sides, points, cost: cost + extra }))
}

function slack(source: Rect, target: Rect, side: Side): number {
  const [a, b] = isUpright(side) ? [source.height, target.height] : [source.width, target.width]
  return Math.max(0, (a + b) / 2 - 20)
}

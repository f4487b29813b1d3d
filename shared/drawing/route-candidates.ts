import type { Point } from '../diagram/types'
import { lengthOf, straightened } from './polyline'
import type { Port } from './ports'
import { bottomOf, type Rect, rightOf } from './rect'

/** A way a line could take, with the least it can cost: its length and bends. */
export interface Candidate {
  readonly points: readonly Point[]
  readonly cost: number
}

/** Where lines may change sides: x of upright pieces, y of level ones. */
export interface Channels {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** How many lines side by side are allowed for. */
  readonly lanes: number
}

/** What a bend costs, in pixels of length. */
export const BEND_COST = 40
/** How far a line runs straight before its first and after its last bend, in pixels. */
export const STUB = 16
const OFF_MIDDLE_COST = 0.2
const CHANNEL_STEP = 12
const CARD_MARGIN = 14
const FEW = 12

/** The point a line passes straight after leaving its port. */
export function stubOf(port: Port, length: number = STUB): Point {
  return { x: port.x + port.dx * length, y: port.y + port.dy * length }
}

/** Ways with up to four bends from port to port, the cheapest first. */
export function candidatesBetween(source: Port, target: Port, channels: Channels): Candidate[] {
  const stub = stubLength(source, target)
  const a = stubOf(source, stub)
  const b = stubOf(target, stub)
  const found: Candidate[] = []
  const consider = (...middle: readonly Point[]) => {
    const points = straightened([{ x: source.x, y: source.y }, ...middle, { x: target.x, y: target.y }])
    if (points) found.push({ points, cost: baseCost(points) + OFF_MIDDLE_COST * offMiddle(points, a, b) })
  }
  consider(a, { x: b.x, y: a.y }, b)
  consider(a, { x: a.x, y: b.y }, b)
  for (const x of channels.xs) consider(a, { x, y: a.y }, { x, y: b.y }, b)
  for (const y of channels.ys) consider(a, { x: a.x, y }, { x: b.x, y }, b)
  for (const [from, to] of longerStubs(source, target, stub, channels.lanes)) {
    for (const x of channels.xs.slice(0, FEW)) consider(from, { x, y: from.y }, { x, y: to.y }, to)
    for (const y of channels.ys.slice(0, FEW)) consider(from, { x: from.x, y }, { x: to.x, y }, to)
  }
  return found.sort((one, other) => one.cost - other.cost)
}

/** Later first bends and earlier last ones, for lines that would else turn where others already do. */
function longerStubs(source: Port, target: Port, stub: number, lanes: number): (readonly [Point, Point])[] {
  return Array.from({ length: Math.max(0, lanes - 1) }, (_, lane) => stub + (lane + 1) * CHANNEL_STEP).flatMap(
    (length) =>
      [
        [stubOf(source, length), stubOf(target, stub)],
        [stubOf(source, stub), stubOf(target, length)],
        [stubOf(source, length), stubOf(target, length)],
      ] as const,
  )
}

/** How far the piece between two bends is from the middle of the gap it crosses: lines in the middle look calmest. */
function offMiddle(points: readonly Point[], a: Point, b: Point): number {
  const [, first, second] = points
  if (points.length !== 4 || !first || !second) return 0
  return first.x === second.x ? Math.abs(first.x - (a.x + b.x) / 2) : Math.abs(first.y - (a.y + b.y) / 2)
}

/** Length and bends of a line as one number. */
export function baseCost(points: readonly Point[]): number {
  return lengthOf(points) + BEND_COST * Math.max(0, points.length - 2)
}

/** Ports that face each other closely share the gap between them. */
function stubLength(source: Port, target: Port): number {
  const gap = source.dx !== 0 ? Math.abs(source.x - target.x) : Math.abs(source.y - target.y)
  const isFacing = source.dx === -target.dx && source.dy === -target.dy
  return isFacing && gap > 0 ? Math.min(STUB, Math.floor(gap / 2)) : STUB
}

/** Channels for a line: between its ports, around its ends, and beside the cards near it. */
export function channelsFor(
  source: Port,
  target: Port,
  ends: readonly Rect[],
  cards: readonly Rect[],
  lanes: number,
): Channels {
  const a = stubOf(source)
  const b = stubOf(target)
  return {
    lanes,
    xs: axisChannels(
      [a.x, b.x],
      ends.flatMap((rect) => [rect.x, rightOf(rect)]),
      cards.flatMap((card) => [card.x, rightOf(card)]),
      lanes,
    ),
    ys: axisChannels(
      [a.y, b.y],
      ends.flatMap((rect) => [rect.y, bottomOf(rect)]),
      cards.flatMap((card) => [card.y, bottomOf(card)]),
      lanes,
    ),
  }
}

/** `edges` and `cardEdges` come in pairs of near and far edge. */
function axisChannels(
  stubs: readonly [number, number],
  edges: readonly number[],
  cardEdges: readonly number[],
  lanes: number,
): number[] {
  const low = Math.min(...stubs)
  const high = Math.max(...stubs)
  const middle = Math.round((low + high) / 2)
  const outerLow = Math.min(...edges, low)
  const outerHigh = Math.max(...edges, high)
  const channels = new Set<number>([middle])
  for (let lane = 0; lane <= lanes; lane++) {
    const shift = lane * CHANNEL_STEP
    for (const inner of [middle - shift, middle + shift, low + shift, high - shift]) {
      if (inner >= low && inner <= high) channels.add(inner)
    }
    channels.add(outerLow - CARD_MARGIN - shift)
    channels.add(outerHigh + CARD_MARGIN + shift)
  }
  cardEdges.forEach((edge, i) => {
    const sign = i % 2 === 0 ? -1 : 1
    for (let lane = 0; lane <= Math.min(lanes, 2); lane++)
      channels.add(edge + sign * (CARD_MARGIN + lane * CHANNEL_STEP))
  })
  return [...channels]
}

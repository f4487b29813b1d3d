import type { Point } from '../diagram/types'
import { bottomOf, centerOf, type Rect, rightOf } from './rect'

/** A side of a node. */
export type Side = 'top' | 'right' | 'bottom' | 'left'

/** All sides, the ones that suit reading left to right first. */
export const SIDES: readonly Side[] = ['right', 'left', 'bottom', 'top']

/** Where a line leaves or meets a node. */
export interface Port extends Point {
  /** Away from the node, or into it where the line comes from inside: one of -1, 0, 1 each. */
  readonly dx: number
  readonly dy: number
}

/** One end of a line as far as ports are concerned. */
export interface LineEnd {
  readonly connection: string
  readonly role: 'source' | 'target'
  readonly node: string
  /** What the port may stand on. */
  readonly rect: Rect
  readonly isFrame: boolean
  readonly side: Side
  /** The other node lies inside this one, so the line leaves inwards. */
  readonly inward: boolean
  readonly otherRect: Rect
  readonly otherSide: Side
}

const OUTWARD: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
}
const SPACING = 14
const EDGE = 10
const FRAME_EDGE = 24

/** Whether the side stands upright, so that ports on it differ in y. */
export function isUpright(side: Side): boolean {
  return side === 'left' || side === 'right'
}

/** The port at a place along a side. */
export function portAt(rect: Rect, side: Side, along: number, inward: boolean): Port {
  const { x, y } = OUTWARD[side]
  const sign = inward ? -1 : 1
  const direction = { dx: x * sign + 0, dy: y * sign + 0 }
  if (side === 'left') return { x: rect.x, y: along, ...direction }
  if (side === 'right') return { x: rightOf(rect), y: along, ...direction }
  if (side === 'top') return { x: along, y: rect.y, ...direction }
  return { x: along, y: bottomOf(rect), ...direction }
}

/** Where along a side ports may stand: first and last coordinate. */
export function rangeAlong(rect: Rect, side: Side, isFrame: boolean): readonly [number, number] {
  const edge = isFrame ? FRAME_EDGE : EDGE
  const [from, length] = isUpright(side) ? [rect.y, rect.height] : [rect.x, rect.width]
  return length < 2 * edge ? [from + length / 2, from + length / 2] : [from + edge, from + length - edge]
}

/** The place along a side where a single line would rather be. */
export function preferredAlong(rect: Rect, side: Side, isFrame: boolean, otherRect: Rect): number {
  const toward = isFrame ? centerOf(otherRect) : centerOf(rect)
  const [low, high] = rangeAlong(rect, side, isFrame)
  return Math.round(Math.min(Math.max(isUpright(side) ? toward.y : toward.x, low), high))
}

/** How unpleasant a straight line between two places would be: it may run through a title. */
export type StraightCost = (x1: number, y1: number, x2: number, y2: number, connection: string) => number

/** Ends that share a side at one place: a bundle, or one end alone. */
interface Slot {
  readonly ends: readonly LineEnd[]
  readonly angle: number
  /** Where along the side it would rather be. */
  readonly wanted: number
}

/** A place for every end: ends that share a side stand side by side in the order that crosses least, bundles at one place. */
export function placePorts(
  ends: readonly LineEnd[],
  straightCost: StraightCost = () => 0,
  bundles: ReadonlyMap<LineEnd, string> = new Map(),
): Map<LineEnd, number> {
  const places = new Map<LineEnd, number>()
  const counts = new Map<LineEnd, number>()
  for (const group of groupBySide(ends)) {
    const slots = slotsOf(group, bundles)
    spread(slots).forEach((place, i) => {
      const slot = slots[i]?.ends ?? []
      for (const end of slot) {
        places.set(end, place)
        counts.set(end, Math.max(slots.length, slot.length))
      }
    })
  }
  alignPairs(ends, places, counts, straightCost)
  return places
}

function groupBySide(ends: readonly LineEnd[]): LineEnd[][] {
  const groups = new Map<string, LineEnd[]>()
  for (const end of ends) {
    const key = `${end.node} ${end.side}`
    const group = groups.get(key)
    if (group) group.push(end)
    else groups.set(key, [end])
  }
  return [...groups.values()]
}

function slotsOf(group: readonly LineEnd[], bundles: ReadonlyMap<LineEnd, string>): Slot[] {
  const bundled = new Map<string, LineEnd[]>()
  group.forEach((end, i) => {
    const key = bundles.get(end) ?? String(i)
    bundled.set(key, [...(bundled.get(key) ?? []), end])
  })
  const slots = [...bundled.values()].map((ends) => ({
    ends,
    angle: meanOf(ends.map(angleOf)),
    wanted: meanOf(ends.map((end) => preferredAlong(end.rect, end.side, end.isFrame, end.otherRect))),
  }))
  return slots.sort(byAngle)
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)
}

function spread(slots: readonly Slot[]): number[] {
  const first = slots[0]?.ends[0]
  if (!first) return []
  const [low, high] = rangeAlong(first.rect, first.side, first.isFrame)
  const middle = meanOf(slots.map((slot) => slot.wanted))
  const step = slots.length > 1 ? Math.min(SPACING, (high - low) / (slots.length - 1)) : 0
  const width = step * (slots.length - 1)
  const start = Math.min(Math.max(middle - width / 2, low), high - width)
  return slots.map((_, i) => Math.round(start + i * step))
}

function byAngle(one: Slot, other: Slot): number {
  const difference = one.angle - other.angle
  const [a] = one.ends
  const [b] = other.ends
  if (Math.abs(difference) > 1e-6 || !a || !b) return difference
  const order = a.connection < b.connection ? -1 : a.connection > b.connection ? 1 : a.role < b.role ? -1 : 1
  return a.role === 'source' || keepsOrder(a.side, a.otherSide) ? order : -order
}

/** How far the other end lies towards the far end of the side: sorts ends so that their lines fan out. */
function angleOf(end: LineEnd): number {
  const from = centerOf(end.rect)
  const to = centerOf(end.otherRect)
  const across = isUpright(end.side) ? Math.abs(to.x - from.x) : Math.abs(to.y - from.y)
  const along = isUpright(end.side) ? to.y - from.y : to.x - from.x
  return Math.atan2(along, Math.max(across, 1))
}

/** Whether lines between the same two nodes stand in the same order on both sides so as not to cross. */
function keepsOrder(side: Side, other: Side): boolean {
  if (side === other) return false
  const pair = new Set([side, other])
  return !(pair.has('right') && pair.has('top')) && !(pair.has('left') && pair.has('bottom'))
}

const OPPOSITE: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' }

/** Moves an end that has its side for itself to where the line becomes straight. */
function alignPairs(
  ends: readonly LineEnd[],
  places: Map<LineEnd, number>,
  counts: Map<LineEnd, number>,
  straightCost: StraightCost,
): void {
  const targets = new Map(ends.filter((end) => end.role === 'target').map((end) => [end.connection, end]))
  for (const source of ends) {
    const target = source.role === 'source' ? targets.get(source.connection) : undefined
    if (!target || isUpright(source.side) !== isUpright(target.side)) continue
    if (OPPOSITE[source.side] !== target.side && !(source.inward || target.inward)) continue
    const place = commonPlace(source, target, places, counts, straightCost)
    if (place === undefined) continue
    places.set(source, place)
    places.set(target, place)
  }
}

const SHIFT_COST = 0.6
const SHIFTS = Array.from({ length: 15 }, (_, i) => (i % 2 === 0 ? i / 2 : -(i + 1) / 2) * 8)

/** Where along both sides a straight line could run; undefined when the ends cannot meet. */
function commonPlace(
  source: LineEnd,
  target: LineEnd,
  places: ReadonlyMap<LineEnd, number>,
  counts: ReadonlyMap<LineEnd, number>,
  straightCost: StraightCost,
): number | undefined {
  const from = places.get(source) ?? 0
  const to = places.get(target) ?? 0
  if (counts.get(source) !== 1) return counts.get(target) === 1 && isInRange(target, from) ? from : undefined
  if (counts.get(target) !== 1) return isInRange(source, to) ? to : undefined
  const [low, high] = rangeAlong(target.rect, target.side, target.isFrame)
  const nearest = Math.min(Math.max(from, low), high)
  const costAt = (place: number) => {
    const start = portAt(source.rect, source.side, place, source.inward)
    const end = portAt(target.rect, target.side, place, target.inward)
    return straightCost(start.x, start.y, end.x, end.y, source.connection) + SHIFT_COST * Math.abs(place - nearest)
  }
  return SHIFTS.map((shift) => nearest + shift)
    .filter((place) => isInRange(source, place) && isInRange(target, place))
    .map((place) => ({ place, cost: costAt(place) }))
    .sort((a, b) => a.cost - b.cost)[0]?.place
}

function isInRange(end: LineEnd, place: number): boolean {
  const [low, high] = rangeAlong(end.rect, end.side, end.isFrame)
  return place >= low && place <= high
}

import type { Point } from '../../diagram/types'
import { lengthOf } from '../../drawing/polyline'
import { bottomOf, type Rect } from '../../drawing/rect'
import { stretch } from '../shelf'
import { type Cut, chosenCuts, cutsOf } from './fold-cuts'
import { boxOf } from './pack'
import { type Plan, type PlannedLine, transposed } from './plan'

/** Drawings up to so many times wider than high are left as they are. */
const LONG = 5
/** How many numbers of rows are tried. */
const TRIES = 6
/** Where more lines than this lead on, no row ends: nobody could follow them to the next one. */
const MOST_LINES = 24
/** Between lines from row to row, in pixels. */
const TRACK = 10
/** Between such lines and what stands in a row, in pixels. */
const MARGIN = 20

/**
 * A long strip in rows one below the other, each read as before, with lines from row to row led around their ends; the plan
 * itself where it is no chain or rows would make it no better. No crossing is added. `isUpright`: the flow runs down, and
 * what is folded is a high strip.
 */
export function folded(plan: Plan, isUpright: boolean): Plan {
  return isUpright ? transposed(inRows(transposed(plan))) : inRows(plan)
}

function inRows(plan: Plan): Plan {
  const box = boxOf(plan)
  if (!box || box.width <= LONG * box.height) return plan
  const cuts = cutsOf(plan).filter(({ heights }) => heights.length <= MOST_LINES)
  const ideal = Math.sqrt(box.width / (1.6 * box.height))
  let best = { plan, cost: costOf(plan) }
  for (const rows of new Set(Array.from({ length: TRIES }, (_, i) => Math.round(ideal * (0.5 + 0.12 * i))))) {
    const chosen = rows > 1 ? chosenCuts(cuts, rows, box.x, box.x + box.width) : undefined
    if (!chosen) continue
    const tried = cutInto(plan, chosen, box)
    const cost = costOf(tried)
    if (cost < best.cost) best = { plan: tried, cost }
  }
  return best.plan
}

/** Area, shape and the length of lines together. */
function costOf(plan: Plan): number {
  const size = boxOf(plan) ?? { width: 0, height: 0 }
  const length = plan.lines.reduce((sum, { points }) => sum + lengthOf(points), 0)
  return size.width * size.height * stretch(size) * (size.width + size.height + length)
}

/** A row: what of the plan is in it, and how it moves. */
interface Row {
  readonly left: number
  readonly right: number
  readonly dx: number
  readonly dy: number
  /** Its lower edge once it has moved. */
  readonly bottom: number
}

function cutInto(plan: Plan, cuts: readonly Cut[], box: Rect): Plan {
  const rows = rowsOf(plan, cuts, box)
  const rowAt = (x: number) => cuts.filter((cut) => cut.x < x).length
  const moveRect = (rect: Rect): Rect => {
    const { dx, dy } = rows[rowAt(rect.x)] ?? { dx: 0, dy: 0 }
    return { ...rect, x: rect.x + dx, y: rect.y + dy }
  }
  const map = (rects: ReadonlyMap<string, Rect>) => new Map([...rects].map(([id, rect]) => [id, moveRect(rect)]))
  const lines = plan.lines.map((line) => ({ ...line, points: ledAlong(line, cuts, rows, rowAt) }))
  return { cards: map(plan.cards), frames: map(plan.frames), lines }
}

function rowsOf(plan: Plan, cuts: readonly Cut[], box: Rect): Row[] {
  const rows: Row[] = []
  let y = 0
  for (let i = 0; i <= cuts.length; i++) {
    const left = cuts[i - 1]?.x ?? box.x
    const right = cuts[i]?.x ?? box.x + box.width
    const [top, bottom] = heightOf(plan, left, right, box)
    rows.push({ left, right, dx: -left, dy: y - top, bottom: y + bottom - top })
    y += bottom - top + 2 * MARGIN + TRACK * (cuts[i]?.heights.length ?? 0)
  }
  return rows
}

/** From where to where a part of the plan reaches, its lines too. */
function heightOf({ cards, frames, lines }: Plan, left: number, right: number, box: Rect): [number, number] {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const take = (low: number, high: number) => {
    top = Math.min(top, low)
    bottom = Math.max(bottom, high)
  }
  for (const rects of [cards, frames])
    for (const rect of rects.values()) if (rect.x >= left && rect.x < right) take(rect.y, bottomOf(rect))
  for (const { points } of lines) {
    points.forEach((b, i) => {
      const a = points[i - 1] ?? b
      const isHere = Math.min(a.x, b.x) <= right && Math.max(a.x, b.x) >= left
      if (isHere) take(Math.min(a.y, b.y), Math.max(a.y, b.y))
    })
  }
  return top <= bottom ? [top, bottom] : [box.y, box.y]
}

/** A line's points in the rows they are in, with the way around from row to row. */
function ledAlong(
  { points }: PlannedLine,
  cuts: readonly Cut[],
  rows: readonly Row[],
  rowAt: (x: number) => number,
): Point[] {
  const led: Point[] = []
  points.forEach((point, i) => {
    const before = points[i - 1] ?? point
    const [from, to] = [rowAt(before.x), rowAt(point.x)]
    for (let row = from; row < to; row++) led.push(...wayAround(row, point.y, cuts, rows))
    for (let row = from; row > to; row--) led.push(...wayAround(row - 1, point.y, cuts, rows).reverse())
    const { dx, dy } = rows[to] ?? { dx: 0, dy: 0 }
    led.push({ x: point.x + dx, y: point.y + dy })
  })
  return led
}

/**
 * From the end of a row to the beginning of the next. What leaves lowest turns first, runs uppermost between the rows and
 * arrives outermost, so that no two of them cross.
 */
function wayAround(row: number, y: number, cuts: readonly Cut[], rows: readonly Row[]): Point[] {
  const [upper, lower, cut] = [rows[row], rows[row + 1], cuts[row]]
  if (!upper || !lower || !cut) return []
  const track = cut.heights.indexOf(y)
  const right = upper.right + upper.dx + MARGIN + TRACK * track
  const left = lower.left + lower.dx - MARGIN - TRACK * (cut.heights.length - 1 - track)
  const between = upper.bottom + MARGIN + TRACK * track
  return [
    { x: right, y: y + upper.dy },
    { x: right, y: between },
    { x: left, y: between },
    { x: left, y: y + lower.dy },
  ]
}

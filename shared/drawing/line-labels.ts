import type { Point } from '../diagram/types'
import type { Obstacles } from './obstacles'
import { forEachSegment, lengthOf, type Polyline } from './polyline'
import { bottomOf, inflate, overlaps, type Rect, rightOf } from './rect'
import { createRectIndex } from './rect-index'
import { FONT } from './sizes'
import { fitText, textWidth } from './text-measure'

/** Where a line's label stands. */
export interface LineLabel {
  /** The middle of the pill. */
  readonly point: Point
  /** The text as it fits; empty: no label. */
  readonly text: string
  readonly width: number
  readonly height: number
}

/** A line and the text it should carry. */
export interface LabelledLine {
  readonly id: string
  readonly points: Polyline
  readonly text: string
}

const PILL_HEIGHT = 20
const PILL_PADDING = 8
const MAX_WIDTH = 128
const PLACES = [0.5, 0.35, 0.65, 0.2, 0.8]
const CARD_COST = 1000
const LABEL_COST = 800
const TITLE_COST = 300
const OTHER_LINE_COST = 120
const HIDES_LINE_COST = 60

/** The size of a label's pill and the text in it. */
export function pillOf(text: string): { text: string; width: number; height: number } {
  const fitted = fitText(text, MAX_WIDTH, FONT.label)
  const width = fitted ? Math.ceil(textWidth(fitted, FONT.label)) + 2 * PILL_PADDING : 0
  return { text: fitted, width, height: fitted ? PILL_HEIGHT : 0 }
}

/** Places labels on their lines, off cards, titles, other labels and, where it can be, other lines. */
export function placeLabels(lines: readonly LabelledLine[], fixed: readonly Rect[], obstacles: Obstacles) {
  const labels = new Map<string, LineLabel>()
  const taken = createPills(fixed)
  const countLines = lineCounter(lines)
  // Short lines have the least choice, so they choose first.
  const byLength = [...lines].sort((a, b) => lengthOf(a.points) - lengthOf(b.points) || (a.id < b.id ? -1 : 1))
  for (const line of byLength) {
    const pill = pillOf(line.text)
    const point = pill.text ? bestPlace(line, pill, taken, countLines, obstacles) : middleOf(line.points)
    labels.set(line.id, { point, ...pill })
    if (pill.text) taken.add(pillRect(point, pill))
  }
  return labels
}

/** The rectangle a pill covers. */
export function pillRect(point: Point, { width, height }: { width: number; height: number }): Rect {
  return { x: point.x - width / 2, y: point.y - height / 2, width, height }
}

function bestPlace(
  line: LabelledLine,
  pill: { width: number; height: number },
  taken: Pills,
  countLines: LineCounter,
  obstacles: Obstacles,
): Point {
  let best = middleOf(line.points)
  let bestCost = Number.POSITIVE_INFINITY
  for (const { point, cost } of placesOn(line.points, pill)) {
    if (cost >= bestCost) continue
    const rect = pillRect(point, pill)
    const near = inflate(rect, 3)
    let total = cost + CARD_COST * obstacles.cardsIn(near).length + TITLE_COST * obstacles.titlesIn(rect).length
    total += LABEL_COST * taken.count(near)
    if (total < bestCost) total += OTHER_LINE_COST * countLines(rect, line.id)
    if (total < bestCost) {
      best = point
      bestCost = total
    }
  }
  return best
}

/** Places along the line: the middle of long level pieces first. */
function placesOn(points: Polyline, pill: { width: number; height: number }): { point: Point; cost: number }[] {
  const places: { point: Point; cost: number }[] = []
  const total = lengthOf(points)
  let passed = 0
  forEachSegment(points, (from, to) => {
    const isLevel = from.y === to.y
    const length = Math.abs(from.x - to.x) + Math.abs(from.y - to.y)
    const covered = isLevel ? pill.width : pill.height
    const lacking = Math.max(0, covered + 24 - length)
    for (const place of PLACES) {
      const point = { x: Math.round(from.x + (to.x - from.x) * place), y: Math.round(from.y + (to.y - from.y) * place) }
      const offMiddle = Math.abs(passed + length * place - total / 2) / Math.max(total, 1)
      places.push({ point, cost: (lacking > 0 ? HIDES_LINE_COST + lacking : 0) + (isLevel ? 0 : 8) + 40 * offMiddle })
    }
    // Beside a piece too short for its label, or taken by another, the pill stands clear of the line.
    if (isLevel) {
      const middle = { x: Math.round((from.x + to.x) / 2), y: from.y }
      for (const dy of [-18, 18])
        places.push({ point: { x: middle.x, y: middle.y + dy }, cost: lacking > 0 ? 90 : 150 })
    }
    passed += length
  })
  return places.sort((a, b) => a.cost - b.cost)
}

/** Labels that have their places. */
interface Pills {
  add(pill: Rect): void
  /** How many of them an area touches. */
  count(area: Rect): number
}

function createPills(fixed: readonly Rect[]): Pills {
  const pills: Rect[] = []
  const index = createRectIndex()
  const add = (pill: Rect) => index.add(pills.push(pill) - 1, pill)
  for (const pill of fixed) add(pill)
  const count = (area: Rect) => {
    let found = 0
    index.near(area.x, area.y, rightOf(area), bottomOf(area), (item) => {
      const pill = pills[item]
      if (pill && overlaps(pill, area)) found++
    })
    return found
  }
  return { add, count }
}

/** Counts lines that run through an area, one line aside. */
type LineCounter = (area: Rect, except: string) => number

function lineCounter(lines: readonly LabelledLine[]): LineCounter {
  const segments: { id: string; box: Rect }[] = []
  const index = createRectIndex()
  for (const { id, points } of lines) {
    forEachSegment(points, (a, b) => {
      const corner = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) }
      const box = { ...corner, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
      index.add(segments.push({ id, box }) - 1, box)
    })
  }
  return (area, except) => {
    const found = new Set<string>()
    index.near(area.x, area.y, rightOf(area), bottomOf(area), (item) => {
      const segment = segments[item]
      if (segment && segment.id !== except && overlaps(inflate(segment.box, 0.5), area)) found.add(segment.id)
    })
    return found.size
  }
}

function middleOf(points: Polyline): Point {
  let longest = -1
  let middle: Point = points[0] ?? { x: 0, y: 0 }
  forEachSegment(points, (a, b) => {
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
    if (length <= longest) return
    longest = length
    middle = { x: Math.round((a.x + b.x) / 2), y: Math.round((a.y + b.y) / 2) }
  })
  return middle
}

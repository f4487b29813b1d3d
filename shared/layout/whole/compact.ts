import type { Point } from '../../diagram/types'
import { bottomOf, type Rect, rightOf } from '../../drawing/rect'
import { createClusters } from './clusters'
import { type Plan, type PlannedLine, transposed } from './plan'
import { type Gaps, type Item, separations } from './separations'

/** Least distances one above the other, in pixels. */
const DOWN: Gaps = { cards: 20, cardAndLine: 10, lines: 8, insideTop: 36, inside: 24, lineAndFrame: 10, frames: 20 }
/** Least distances side by side. */
const ACROSS: Gaps = { cards: 40, cardAndLine: 14, lines: 8, insideTop: 24, inside: 24, lineAndFrame: 10, frames: 24 }
const ROUNDS = 2
/** Free line beside a label, both sides together. */
const BESIDE_LABEL = 36

/** Draws everything together as far as distances allow. What stood above or left of something else still does, so that no crossing is added. */
export function compacted(plan: Plan): Plan {
  let result = plan
  for (let round = 0; round < ROUNDS; round++) {
    result = transposed(compactedDown(transposed(compactedDown(result, DOWN, false)), ACROSS, true))
  }
  return compactedDown(result, DOWN, false)
}

/** Moves everything up. `isTransposed`: up stands for left, and labels need their room. */
function compactedDown(plan: Plan, gaps: Gaps, isTransposed: boolean): Plan {
  const items = itemsOf(plan)
  const clusters = createClusters(items.all.length)
  for (const [one, other] of items.tied) clusters.join(one, other)
  const found = separations(items.all, gaps)
  if (isTransposed) found.push(...labelRooms(plan, items))
  const shifts = clusters.leastShifts(items.all, found)
  return moved(plan, items, shifts)
}

interface Items {
  readonly all: readonly Item[]
  /** Pairs that must move together. */
  readonly tied: readonly (readonly [number, number])[]
  readonly cards: ReadonlyMap<string, number>
  /** Upper and lower edge of each frame. */
  readonly frames: ReadonlyMap<string, readonly [number, number]>
  /** The item of each level piece, by line and the piece's position in it. */
  readonly pieces: readonly (readonly (number | undefined)[])[]
}

function itemsOf(plan: Plan): Items {
  const all: Item[] = []
  const tied: [number, number][] = []
  const cards = new Map<string, number>()
  const frames = new Map<string, readonly [number, number]>()
  for (const [id, rect] of plan.cards) {
    const sides = { left: rect.x, right: rightOf(rect) }
    cards.set(id, all.push({ sort: 'card', ...sides, top: rect.y, bottom: bottomOf(rect) }) - 1)
  }
  for (const [id, rect] of plan.frames) {
    const sides = { left: rect.x, right: rightOf(rect) }
    const upper = all.push({ sort: 'upper', ...sides, top: rect.y, bottom: rect.y }) - 1
    const lower = all.push({ sort: 'lower', ...sides, top: bottomOf(rect), bottom: bottomOf(rect) }) - 1
    frames.set(id, [upper, lower])
  }
  const pieces = plan.lines.map((line) => piecesOf(line, all, tied, cards))
  tied.push(...touching(all))
  return { all, tied, cards, frames, pieces }
}

function piecesOf(line: PlannedLine, all: Item[], tied: [number, number][], cards: ReadonlyMap<string, number>) {
  const { points } = line
  return points.slice(1).map((b, i) => {
    const a = points[i] ?? b
    if (a.y !== b.y) return undefined
    const item = { sort: 'line', left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: a.y, bottom: a.y } as const
    const number = all.push(item) - 1
    const source = i === 0 ? cards.get(line.source) : undefined
    const target = i === points.length - 2 ? cards.get(line.target) : undefined
    if (source !== undefined) tied.push([number, source])
    if (target !== undefined) tied.push([number, target])
    return number
  })
}

/** Level pieces on one another are one bundle and stay one. */
function touching(all: readonly Item[]): [number, number][] {
  const byHeight = new Map<number, number[]>()
  all.forEach((item, number) => {
    if (item.sort !== 'line') return
    const level = byHeight.get(item.top) ?? []
    level.push(number)
    byHeight.set(item.top, level)
  })
  const pairs: [number, number][] = []
  for (const level of byHeight.values()) {
    level.sort((a, b) => (all[a]?.left ?? 0) - (all[b]?.left ?? 0))
    let [reached, last] = [Number.NEGATIVE_INFINITY, -1]
    for (const number of level) {
      const { left = 0, right = 0 } = all[number] ?? {}
      if (last >= 0 && left <= reached) pairs.push([last, number])
      if (right > reached) [reached, last] = [right, number]
    }
  }
  return pairs
}

/** A labelled line keeps room for its label between the cards it joins, as far as there was room. */
function labelRooms(plan: Plan, items: Items) {
  return plan.lines.flatMap(({ source, target, labelWidth }) => {
    const [from, to] = [items.cards.get(source), items.cards.get(target)]
    if (labelWidth === 0 || from === undefined || to === undefined) return []
    const [one, other] = [items.all[from], items.all[to]]
    if (!one || !other || other.top < one.bottom) return []
    return [{ above: from, below: to, gap: Math.min(labelWidth + BESIDE_LABEL, other.top - one.bottom) }]
  })
}

function moved(plan: Plan, items: Items, shifts: readonly number[]): Plan {
  const shiftOf = (item: number | undefined) => (item === undefined ? 0 : (shifts[item] ?? 0))
  const cards = new Map<string, Rect>()
  for (const [id, rect] of plan.cards) cards.set(id, { ...rect, y: rect.y + shiftOf(items.cards.get(id)) })
  const frames = new Map<string, Rect>()
  for (const [id, rect] of plan.frames) {
    const [upper, lower] = items.frames.get(id) ?? []
    const y = rect.y + shiftOf(upper)
    frames.set(id, { ...rect, y, height: bottomOf(rect) + shiftOf(lower) - y })
  }
  const edgeShift = (id: string, point: Point) => {
    const edges = items.frames.get(id)
    if (!edges) return shiftOf(items.cards.get(id))
    return shiftOf(point.y === plan.frames.get(id)?.y ? edges[0] : edges[1])
  }
  const lines = plan.lines.map((line, i) => {
    const pieces = items.pieces[i] ?? []
    const points = line.points.map((point, at) => {
      const piece = pieces[at] ?? pieces[at - 1]
      const end = at === 0 ? line.source : line.target
      return { x: point.x, y: point.y + (piece === undefined ? edgeShift(end, point) : shiftOf(piece)) }
    })
    return { ...line, points }
  })
  return { cards, frames, lines }
}

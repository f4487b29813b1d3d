import type { Point } from '../diagram/types'
import { straightened } from './polyline'
import type { Port } from './ports'
import { bottomOf, type Rect, rightOf } from './rect'
import { BEND_COST, stubOf } from './route-candidates'

/** What a search for a way needs to know. */
export interface RouteSearch {
  readonly source: Port
  readonly target: Port
  /** Cards nobody may run through; those at the ends too. */
  readonly cards: readonly Rect[]
  /** How far from cards a line stays at least, in pixels. */
  readonly clearance: number
  /** What a piece costs beyond its length. */
  price(x1: number, y1: number, x2: number, y2: number): number
}

const MARGIN = 14
/** Where else than at its stub a line may turn, in pixels beyond it. */
const LANES = [0, 12, 24, 36]
const LEVEL = 0
const UPRIGHT = 1

/** The cheapest way around the cards on a sparse grid beside their edges; undefined when there is none. */
export function searchRoute(search: RouteSearch): Point[] | undefined {
  const stub = freeStub(search)
  const start = stubOf(search.source, stub)
  const goal = stubOf(search.target, stub)
  const grid = gridFor(search, start, goal)
  const way = shortestWay(grid, search, start, goal)
  if (!way) return undefined
  const { source, target } = search
  return straightened([{ x: source.x, y: source.y }, ...way, { x: target.x, y: target.y }])
}

/** The longest stub that ends in no other card. */
function freeStub({ source, target, cards, clearance }: RouteSearch): number {
  for (const length of [16, 10, 6]) {
    const isFree = [source, target].every((port) => {
      const { x, y } = stubOf(port, length)
      return !cards.some(
        (card) =>
          x > card.x - clearance &&
          x < rightOf(card) + clearance &&
          y > card.y - clearance &&
          y < bottomOf(card) + clearance,
      )
    })
    if (isFree) return length
  }
  return 6
}

interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** Whether the piece from a crossing to its right (level) or lower (upright) neighbour is blocked. */
  readonly blocked: Uint8Array
}

function gridFor({ source, target, cards, clearance }: RouteSearch, start: Point, goal: Point): Grid {
  const xs = axisOf(
    LANES.flatMap((lane) => [start.x + lane * source.dx, goal.x + lane * target.dx]),
    cards.map((card) => [card.x, rightOf(card)] as const),
    clearance,
  )
  const ys = axisOf(
    LANES.flatMap((lane) => [start.y + lane * source.dy, goal.y + lane * target.dy]),
    cards.map((card) => [card.y, bottomOf(card)] as const),
    clearance,
  )
  const blocked = new Uint8Array(xs.length * ys.length * 2)
  for (const card of cards) {
    block(blocked, xs, ys, card, clearance)
  }
  return { xs, ys, blocked }
}

function axisOf(fixed: readonly number[], spans: readonly (readonly [number, number])[], clearance: number): number[] {
  const values = new Set(fixed)
  for (const [near, far] of spans) {
    for (const distance of [MARGIN, clearance + 1]) {
      values.add(Math.round(near - distance))
      values.add(Math.round(far + distance))
    }
  }
  return [...values].sort((a, b) => a - b)
}

function block(blocked: Uint8Array, xs: readonly number[], ys: readonly number[], card: Rect, clearance: number): void {
  const left = card.x - clearance
  const right = rightOf(card) + clearance
  const top = card.y - clearance
  const bottom = bottomOf(card) + clearance
  const columns = range(xs, left, right)
  const rows = range(ys, top, bottom)
  const width = xs.length
  // A piece is blocked when any of it lies inside, so the neighbour before the first inner crossing counts too.
  for (let row = rows.first; row <= rows.last; row++) {
    for (let column = columns.first - 1; column <= columns.last; column++) {
      if (column >= 0) blocked[(row * width + column) * 2 + LEVEL] = 1
    }
  }
  for (let column = columns.first; column <= columns.last; column++) {
    for (let row = rows.first - 1; row <= rows.last; row++) {
      if (row >= 0) blocked[(row * width + column) * 2 + UPRIGHT] = 1
    }
  }
}

/** First and last position of values strictly between two bounds. */
function range(values: readonly number[], low: number, high: number): { first: number; last: number } {
  const first = lowerBound(values, low + 1e-6)
  return { first, last: lowerBound(values, high) - 1 }
}

function lowerBound(values: readonly number[], wanted: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** A* over crossings; a state is a crossing and the axis on which the line came there. */
function shortestWay(grid: Grid, search: RouteSearch, start: Point, goal: Point): Point[] | undefined {
  const { xs, ys, blocked } = grid
  const width = xs.length
  const costs = new Float64Array(width * ys.length * 2).fill(Number.POSITIVE_INFINITY)
  const cameFrom = new Int32Array(width * ys.length * 2).fill(-1)
  const closed = new Uint8Array(width * ys.length * 2)
  const queue = createQueue()
  const goalColumn = lowerBound(xs, goal.x)
  const goalRow = lowerBound(ys, goal.y)
  const goalAxis = search.target.dx !== 0 ? LEVEL : UPRIGHT
  const first =
    (lowerBound(ys, start.y) * width + lowerBound(xs, start.x)) * 2 + (search.source.dx !== 0 ? LEVEL : UPRIGHT)
  const goalState = (goalRow * width + goalColumn) * 2
  costs[first] = 0
  queue.push(first, 0)
  let best = -1
  let bestCost = Number.POSITIVE_INFINITY

  const visit = (from: number, column: number, row: number, axis: number, fromColumn: number, fromRow: number) => {
    const state = (row * width + column) * 2 + axis
    if (closed[state]) return
    const x1 = xs[fromColumn] ?? 0
    const y1 = ys[fromRow] ?? 0
    const x2 = xs[column] ?? 0
    const y2 = ys[row] ?? 0
    const bend = from % 2 === axis ? 0 : BEND_COST
    const cost = (costs[from] ?? 0) + Math.abs(x1 - x2) + Math.abs(y1 - y2) + bend + search.price(x1, y1, x2, y2)
    if (cost >= (costs[state] ?? 0)) return
    costs[state] = cost
    cameFrom[state] = from
    queue.push(state, cost + Math.abs(x2 - goal.x) + Math.abs(y2 - goal.y))
  }

  for (let state = queue.pop(); state >= 0; state = queue.pop()) {
    if (closed[state]) continue
    closed[state] = 1
    const cost = costs[state] ?? 0
    if (cost >= bestCost) break
    const crossing = state >> 1
    if (crossing * 2 === goalState) {
      const total = cost + (state % 2 === goalAxis ? 0 : BEND_COST)
      if (total < bestCost) {
        bestCost = total
        best = state
      }
      continue
    }
    const column = crossing % width
    const row = (crossing - column) / width
    if (column + 1 < width && !blocked[crossing * 2 + LEVEL]) visit(state, column + 1, row, LEVEL, column, row)
    if (column > 0 && !blocked[(crossing - 1) * 2 + LEVEL]) visit(state, column - 1, row, LEVEL, column, row)
    if (row + 1 < ys.length && !blocked[crossing * 2 + UPRIGHT]) visit(state, column, row + 1, UPRIGHT, column, row)
    if (row > 0 && !blocked[(crossing - width) * 2 + UPRIGHT]) visit(state, column, row - 1, UPRIGHT, column, row)
  }
  return best < 0 ? undefined : wayTo(best, cameFrom, grid)
}

function wayTo(last: number, cameFrom: Int32Array, { xs, ys }: Grid): Point[] {
  const points: Point[] = []
  for (let state = last; state >= 0; state = cameFrom[state] ?? -1) {
    const crossing = state >> 1
    const column = crossing % xs.length
    points.push({ x: xs[column] ?? 0, y: ys[(crossing - column) / xs.length] ?? 0 })
  }
  return points.reverse()
}

/** A binary heap of states by cost; equal costs come out in the order they went in, so that routes never flicker. */
function createQueue() {
  const heap: { state: number; cost: number; order: number }[] = []
  let pushed = 0
  const isBefore = (i: number, j: number) => {
    const a = heap[i]
    const b = heap[j]
    if (!a || !b) return false
    return a.cost < b.cost || (a.cost === b.cost && a.order < b.order)
  }
  const swap = (i: number, j: number) => {
    const a = heap[i]
    const b = heap[j]
    if (!a || !b) return
    heap[i] = b
    heap[j] = a
  }
  function push(state: number, cost: number): void {
    heap.push({ state, cost, order: pushed++ })
    for (let i = heap.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1
      if (!isBefore(i, parent)) break
      swap(i, parent)
      i = parent
    }
  }
  function pop(): number {
    const top = heap[0]
    const last = heap.pop()
    if (!top || !last) return -1
    if (heap.length > 0) heap[0] = last
    for (let i = 0; ; ) {
      let least = i
      if (isBefore(2 * i + 1, least)) least = 2 * i + 1
      if (isBefore(2 * i + 2, least)) least = 2 * i + 2
      if (least === i) return top.state
      swap(i, least)
      i = least
    }
  }
  return { push, pop }
}

import type { Point } from '../diagram/types'
import { straightened } from './polyline'
import type { Port } from './ports'
import { bottomOf, type Rect, rightOf } from './rect'
import { BEND_COST, stubOf } from './route-candidates'
import { createStateQueue, type StateQueue } from './state-queue'

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
  const { xs, ys } = grid
  const width = xs.length
  const size = width * ys.length * 2
  const states: States = {
    costs: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    cameFrom: new Int32Array(size).fill(-1),
    closed: new Uint8Array(size),
    queue: createStateQueue(),
  }
  const stateAt = ({ x, y }: Point, dx: number) =>
    (lowerBound(ys, y) * width + lowerBound(xs, x)) * 2 + (dx !== 0 ? LEVEL : UPRIGHT)
  const first = stateAt(start, search.source.dx)
  const last = stateAt(goal, search.target.dx)
  states.costs[first] = 0
  states.queue.push(first, 0)
  let best = -1
  let bestCost = Number.POSITIVE_INFINITY
  for (let state = states.queue.pop(); state >= 0; state = states.queue.pop()) {
    if (states.closed[state]) continue
    states.closed[state] = 1
    const cost = states.costs[state] ?? 0
    if (cost >= bestCost) break
    if (state >> 1 !== last >> 1) {
      visitNeighbours(state, grid, search, goal, states)
      continue
    }
    const total = cost + (state === last ? 0 : BEND_COST)
    if (total >= bestCost) continue
    bestCost = total
    best = state
  }
  return best < 0 ? undefined : wayTo(best, states.cameFrom, grid)
}

interface States {
  readonly costs: Float64Array
  readonly cameFrom: Int32Array
  readonly closed: Uint8Array
  readonly queue: StateQueue
}

function visitNeighbours(state: number, grid: Grid, search: RouteSearch, goal: Point, states: States): void {
  const { xs, ys, blocked } = grid
  const width = xs.length
  const crossing = state >> 1
  const column = crossing % width
  const row = (crossing - column) / width
  const x = xs[column] ?? 0
  const y = ys[row] ?? 0
  const visit = (toColumn: number, toRow: number, axis: number) => {
    const next = (toRow * width + toColumn) * 2 + axis
    if (states.closed[next]) return
    const toX = xs[toColumn] ?? 0
    const toY = ys[toRow] ?? 0
    const bend = state % 2 === axis ? 0 : BEND_COST
    const length = Math.abs(x - toX) + Math.abs(y - toY)
    const least = (states.costs[state] ?? 0) + length + bend
    if (least >= (states.costs[next] ?? 0)) return
    const cost = least + search.price(x, y, toX, toY)
    if (cost >= (states.costs[next] ?? 0)) return
    states.costs[next] = cost
    states.cameFrom[next] = state
    states.queue.push(next, cost + Math.abs(toX - goal.x) + Math.abs(toY - goal.y))
  }
  if (column + 1 < width && !blocked[crossing * 2 + LEVEL]) visit(column + 1, row, LEVEL)
  if (column > 0 && !blocked[(crossing - 1) * 2 + LEVEL]) visit(column - 1, row, LEVEL)
  if (row + 1 < ys.length && !blocked[crossing * 2 + UPRIGHT]) visit(column, row + 1, UPRIGHT)
  if (row > 0 && !blocked[(crossing - width) * 2 + UPRIGHT]) visit(column, row - 1, UPRIGHT)
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

import { forEachSegment, type Polyline } from './polyline'
import { createRectIndex } from './rect-index'

/** Where lines already run, so that others keep their distance. */
export interface Occupancy {
  /** Adds a line under its id; `bundles` names those it runs in. */
  add(id: string, points: Polyline, bundles: readonly string[]): void
  /** Takes a line out again, so that another way can be found for it. */
  remove(id: string): void
  /**
   * The price of a further segment here: high where it would lie on another, low where it only crosses. Lines of its own
   * bundles are welcome: lying right on one is cheaper than free space, and crossing one is free.
   */
  cost(x1: number, y1: number, x2: number, y2: number, bundles: readonly string[]): number
}

/** The distance lines side by side should keep, in pixels. */
export const LINE_GAP = 10
const OVERLAP_COST = 60
const OVERLAP_COST_PER_PIXEL = 1.5
const CROSSING_COST = 90
const TOGETHER_REWARD_PER_PIXEL = 0.25

interface Run {
  readonly horizontal: boolean
  /** The coordinate all its points share. */
  readonly at: number
  readonly from: number
  readonly to: number
  readonly bundles: readonly string[]
}

/** Nothing runs anywhere yet. */
export function createOccupancy(): Occupancy {
  const runs: (Run | undefined)[] = []
  const runsOf = new Map<string, number[]>()
  const index = createRectIndex()

  function add(id: string, points: Polyline, bundles: readonly string[]): void {
    const numbers: number[] = []
    forEachSegment(points, (a, b) => {
      const horizontal = a.y === b.y
      const run = horizontal
        ? { horizontal, at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x), bundles }
        : { horizontal, at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y), bundles }
      const length = run.to - run.from
      const rect = horizontal
        ? { x: run.from, y: run.at, width: length, height: 0 }
        : { x: run.at, y: run.from, width: 0, height: length }
      numbers.push(runs.push(run) - 1)
      index.add(runs.length - 1, rect)
    })
    runsOf.set(id, numbers)
  }

  function remove(id: string): void {
    for (const number of runsOf.get(id) ?? []) runs[number] = undefined
    runsOf.delete(id)
  }

  function cost(x1: number, y1: number, x2: number, y2: number, bundles: readonly string[]): number {
    const horizontal = y1 === y2
    const at = horizontal ? y1 : x1
    const from = horizontal ? Math.min(x1, x2) : Math.min(y1, y2)
    const to = horizontal ? Math.max(x1, x2) : Math.max(y1, y2)
    let total = 0
    const reach = LINE_GAP
    index.near(
      Math.min(x1, x2) - reach,
      Math.min(y1, y2) - reach,
      Math.max(x1, x2) + reach,
      Math.max(y1, y2) + reach,
      (item) => {
        const run = runs[item]
        if (!run) return
        const isTogether = bundles.length > 0 && run.bundles.some((bundle) => bundles.includes(bundle))
        if (run.horizontal !== horizontal) {
          if (!isTogether && run.at > from && run.at < to && at > run.from && at < run.to) total += CROSSING_COST
          return
        }
        const shared = Math.min(to, run.to) - Math.max(from, run.from)
        const distance = Math.abs(run.at - at)
        if (shared <= 0 || distance >= LINE_GAP - 2) return
        if (isTogether && distance === 0) {
          total -= shared * TOGETHER_REWARD_PER_PIXEL
          return
        }
        const closeness = 1 - distance / LINE_GAP
        total += (OVERLAP_COST + shared * OVERLAP_COST_PER_PIXEL) * closeness
      },
    )
    return total
  }

  return { add, remove, cost }
}

import { forEachSegment, type Polyline } from './polyline'
import { createRectIndex } from './rect-index'

/** Where lines already run, so that others keep their distance. */
export interface Occupancy {
  add(points: Polyline): void
  /** The price of a further segment here: high where it would lie on another, low where it only crosses. */
  cost(x1: number, y1: number, x2: number, y2: number): number
}

/** The distance lines side by side should keep, in pixels. */
export const LINE_GAP = 10
const OVERLAP_COST = 60
const OVERLAP_COST_PER_PIXEL = 1.5
const CROSSING_COST = 22

interface Run {
  readonly horizontal: boolean
  /** The coordinate all its points share. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Nothing runs anywhere yet. */
export function createOccupancy(): Occupancy {
  const runs: Run[] = []
  const index = createRectIndex()

  function add(points: Polyline): void {
    forEachSegment(points, (a, b) => {
      const horizontal = a.y === b.y
      const run = horizontal
        ? { horizontal, at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) }
        : { horizontal, at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) }
      const length = run.to - run.from
      const rect = horizontal
        ? { x: run.from, y: run.at, width: length, height: 0 }
        : { x: run.at, y: run.from, width: 0, height: length }
      index.add(runs.push(run) - 1, rect)
    })
  }

  function cost(x1: number, y1: number, x2: number, y2: number): number {
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
        if (run.horizontal !== horizontal) {
          if (run.at > from && run.at < to && at > run.from && at < run.to) total += CROSSING_COST
          return
        }
        const shared = Math.min(to, run.to) - Math.max(from, run.from)
        const distance = Math.abs(run.at - at)
        if (shared <= 0 || distance >= LINE_GAP - 2) return
        const closeness = 1 - distance / LINE_GAP
        total += (OVERLAP_COST + shared * OVERLAP_COST_PER_PIXEL) * closeness
      },
    )
    return total
  }

  return { add, cost }
}

import type { Point } from '../diagram/types'

/** A line of axis-parallel segments through these points. */
export type Polyline = readonly Point[]

/** Length along the line. */
export function lengthOf(points: Polyline): number {
  let length = 0
  forEachSegment(points, (a, b) => {
    length += Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
  })
  return length
}

/** Calls `visit` for each piece between neighbouring points. */
export function forEachSegment(points: Polyline, visit: (from: Point, to: Point, position: number) => void): void {
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1]
    const to = points[i]
    if (from && to) visit(from, to, i - 1)
  }
}

/**
 * The same line without doubled points and points in the middle of a straight piece;
 * undefined where the line would run back over itself.
 */
export function straightened(points: Polyline): Point[] | undefined {
  const kept: Point[] = []
  for (const point of points) {
    const last = kept.at(-1)
    const before = kept.at(-2)
    if (last && last.x === point.x && last.y === point.y) continue
    if (last && before && isStraight(before, last, point)) {
      if (turnsBack(before, last, point)) return undefined
      kept[kept.length - 1] = point
    } else kept.push(point)
  }
  return kept
}

function isStraight(a: Point, b: Point, c: Point): boolean {
  return (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y)
}

function turnsBack(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.x - b.x) < 0 || (b.y - a.y) * (c.y - b.y) < 0
}

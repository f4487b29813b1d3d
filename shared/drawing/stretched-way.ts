import type { Point } from '../diagram/types'
import { type Polyline, straightened } from './polyline'
import { bottomOf, centerOf, type Rect, rightOf } from './rect'

/** How near to a corner a line may still meet a node, in pixels. */
const CORNER = 8

/**
 * A way whose ends have moved, led to them again: the pieces between its bends stay where they are, only the outer ones
 * follow. Undefined where that would make it run back over itself, or where it has no bend that could stay.
 */
export function stretchedWay(points: Polyline, source: Rect, target: Rect): Polyline | undefined {
  if (points.length < 3) return undefined
  const fromSource = withNewEnd(points, source)
  const led = withNewEnd([...fromSource].reverse(), target).reverse()
  return straightened(led)
}

/** The way with its first point put back on the node, and the bend beside it moved along its own second piece. */
function withNewEnd(points: Polyline, rect: Rect): Point[] {
  const [start, bend, ...rest] = points
  if (!start || !bend) return [...points]
  const isLevel = start.y === bend.y
  const middle = centerOf(rect)
  if (isLevel) {
    const y = within(bend.y, rect.y + CORNER, bottomOf(rect) - CORNER)
    const moved = { x: bend.x, y }
    const x = bend.x >= middle.x ? rightOf(rect) : rect.x
    return [{ x, y }, moved, ...kneeTo(moved, bend, rest)]
  }
  const x = within(bend.x, rect.x + CORNER, rightOf(rect) - CORNER)
  const moved = { x, y: bend.y }
  const y = bend.y >= middle.y ? bottomOf(rect) : rect.y
  return [{ x, y }, moved, ...kneeTo(moved, bend, rest)]
}

/** The further points; where the piece after the bend does not run the way the bend moved, a knee joins them. */
function kneeTo(moved: Point, bend: Point, rest: Polyline): Point[] {
  const [next] = rest
  if (!next || moved.x === next.x || moved.y === next.y) return [...rest]
  return [bend, ...rest]
}

function within(value: number, low: number, high: number): number {
  return Math.round(low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high))
}

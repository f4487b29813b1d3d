import type { Point, Size } from '../diagram/types'

/** A rectangle in whole pixels at 100 % zoom; which origin it is measured from, its owner says. */
export interface Rect extends Point, Size {}

/** The x of the right edge. */
export function rightOf(rect: Rect): number {
  return rect.x + rect.width
}

/** The y of the lower edge. */
export function bottomOf(rect: Rect): number {
  return rect.y + rect.height
}

/** The point in the middle; halves are possible. */
export function centerOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
}

/** The rectangle grown by a distance on all sides; a negative distance shrinks it. */
export function inflate(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by }
}

/** The rectangle moved. */
export function moveBy(rect: Rect, dx: number, dy: number): Rect {
  return { ...rect, x: rect.x + dx, y: rect.y + dy }
}

/** Whether a point lies inside or on the border. */
export function containsPoint(rect: Rect, point: Point): boolean {
  return point.x >= rect.x && point.x <= rightOf(rect) && point.y >= rect.y && point.y <= bottomOf(rect)
}

/** Whether `inner` lies within `outer`, borders included. */
export function containsRect(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x && inner.y >= outer.y && rightOf(inner) <= rightOf(outer) && bottomOf(inner) <= bottomOf(outer)
  )
}

/** Whether two rectangles share more than a border. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < rightOf(b) && b.x < rightOf(a) && a.y < bottomOf(b) && b.y < bottomOf(a)
}

/** The smallest rectangle around all; undefined when there is none. */
export function unionOf(rects: Iterable<Rect>): Rect | undefined {
  let box: { left: number; top: number; right: number; bottom: number } | undefined
  for (const rect of rects) {
    box ??= { left: rect.x, top: rect.y, right: rightOf(rect), bottom: bottomOf(rect) }
    box.left = Math.min(box.left, rect.x)
    box.top = Math.min(box.top, rect.y)
    box.right = Math.max(box.right, rightOf(rect))
    box.bottom = Math.max(box.bottom, bottomOf(rect))
  }
  return box && { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top }
}

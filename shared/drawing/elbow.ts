import type { Point } from '../diagram/types'
import { bottomOf, centerOf, type Rect, rightOf } from './rect'

/** A plain line from border to border with at most two bends, for as long as nobody has looked for a way around cards. */
export function elbow(from: Rect, to: Rect): Point[] {
  const [a, b] = [centerOf(from), centerOf(to)]
  if (bottomOf(from) < to.y || bottomOf(to) < from.y) {
    const isApart = rightOf(from) < to.x || rightOf(to) < from.x
    if (!isApart) return upright(from, to, a.x, b.x)
  }
  const rightwards = b.x >= a.x
  const start = { x: rightwards ? rightOf(from) : from.x, y: Math.round(a.y) }
  const end = { x: rightwards ? to.x : rightOf(to), y: Math.round(b.y) }
  if (start.y === end.y) return [start, end]
  const middle = Math.round((start.x + end.x) / 2)
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]
}

function upright(from: Rect, to: Rect, fromX: number, toX: number): Point[] {
  const downwards = to.y > from.y
  const start = { x: Math.round(fromX), y: downwards ? bottomOf(from) : from.y }
  const end = { x: Math.round(toX), y: downwards ? to.y : bottomOf(to) }
  if (start.x === end.x) return [start, end]
  const middle = Math.round((start.y + end.y) / 2)
  return [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end]
}

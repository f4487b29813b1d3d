import type { Point } from '../diagram/types'
import { inflate, overlaps, type Rect } from '../drawing/rect'
import { SPACING } from './presets'

const RINGS = 200
/** The diagram itself has no edge. */
const NO_EDGE: Point = { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY }

/** The corner nearest to the wished one at which a rectangle touches none of the others; on the grid, rings growing outwards. */
export function nearestFreePlace(
  wished: Rect,
  others: readonly Rect[],
  least: Point = NO_EDGE,
  gap: number = SPACING.shelf,
): Point {
  const step = SPACING.grid * 2
  const origin = { x: toGrid(Math.max(wished.x, least.x)), y: toGrid(Math.max(wished.y, least.y)) }
  for (let ring = 0; ring < RINGS; ring++) {
    for (const { x, y } of ringAround(origin, ring * step, step)) {
      if (x < least.x || y < least.y) continue
      const place = inflate({ ...wished, x, y }, gap)
      if (others.every((other) => !overlaps(place, other))) return { x, y }
    }
  }
  const below = Math.max(...others.map((other) => other.y + other.height))
  return { x: origin.x, y: toGrid(below + gap) }
}

/** Points on the border of a square, those straight beside and below first. */
function ringAround({ x, y }: Point, reach: number, step: number): Point[] {
  if (reach === 0) return [{ x, y }]
  const points: Point[] = []
  for (let along = 0; along <= reach; along += step) {
    for (const shift of along === 0 ? [0] : [along, -along]) {
      points.push({ x: x + reach, y: y + shift }, { x: x + shift, y: y + reach })
      points.push({ x: x - reach, y: y + shift }, { x: x + shift, y: y - reach })
    }
  }
  return points
}

function toGrid(value: number): number {
  return Math.ceil(value / SPACING.grid) * SPACING.grid
}

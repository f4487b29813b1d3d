import { indexOf } from '../diagram/queries'
import type { Diagram, Point, Size } from '../diagram/types'
import { absoluteRects } from './bounds'
import { inflate, overlaps, type Rect } from './rect'
import { FRAME } from './sizes'

const GRID = 8
const GAP = 40
const RINGS = 12

/**
 * Where a new node stands clear of its siblings: near a point of the diagram itself, or in the first free spot of a
 * container. The top left, relative to the container. `except`: siblings that do not count, because they go away from there.
 */
export function freePlace(
  diagram: Diagram,
  size: Size,
  where: { readonly container: string } | { readonly near: Point },
  except: readonly string[] = [],
): Point {
  const container = 'container' in where ? where.container : undefined
  const taken = siblingRects(diagram, container, except)
  const spots = 'near' in where ? aroundPoint(where.near, size) : inRows(diagram, where.container, size)
  const isFree = (spot: Point) => !taken.some((rect) => overlaps(inflate(rect, GAP / 2), { ...spot, ...size }))
  return spots.find(isFree) ?? below(taken, spots[0] ?? { x: 0, y: 0 })
}

function siblingRects(diagram: Diagram, container: string | undefined, except: readonly string[]): Rect[] {
  const rects = absoluteRects(diagram)
  const origin = (container === undefined ? undefined : rects.get(container)) ?? { x: 0, y: 0 }
  return indexOf(diagram)
    .children(container)
    .filter(({ id }) => !except.includes(id))
    .flatMap(({ id }) => rects.get(id) ?? [])
    .map((rect) => ({ ...rect, x: rect.x - origin.x, y: rect.y - origin.y }))
}

/** Spots around the middle, the nearest first, counted in steps; of two as near the one on the right, then the lower one. */
function aroundPoint(middle: Point, size: Size): Point[] {
  const start = { x: middle.x - size.width / 2, y: middle.y - size.height / 2 }
  const steps = Array.from({ length: 2 * RINGS + 1 }, (_, i) => i - RINGS)
  const spots = steps.flatMap((right) => steps.map((down) => ({ right, down })))
  const cost = (spot: { right: number; down: number }) => Math.hypot(spot.right, spot.down) - bonus(spot)
  return spots
    .sort((a, b) => cost(a) - cost(b))
    .map(({ right, down }) => ({ x: right * (size.width + GAP), y: down * (size.height + GAP) }))
    .map(({ x, y }) => onGrid({ x: start.x + x, y: start.y + y }))
}

function bonus({ right, down }: { right: number; down: number }): number {
  return (right > 0 ? 0.02 : 0) + (down > 0 ? 0.01 : 0)
}

/** Spots of a container row by row, as far as it reaches now. */
function inRows(diagram: Diagram, container: string, size: Size): Point[] {
  const { width, height } = absoluteRects(diagram).get(container) ?? { width: FRAME.width, height: FRAME.height }
  const spots: Point[] = []
  for (let y = FRAME.paddingTop; y === FRAME.paddingTop || y + size.height + FRAME.padding <= height; y += GRID * 2)
    for (let x = FRAME.padding; x === FRAME.padding || x + size.width + FRAME.padding <= width; x += GRID * 2)
      spots.push({ x, y })
  return spots
}

function below(taken: readonly Rect[], start: Point): Point {
  const lowest = taken.reduce((y, rect) => Math.max(y, rect.y + rect.height + GAP), start.y)
  return { x: start.x, y: lowest }
}

function onGrid({ x, y }: Point): Point {
  return { x: Math.round(x / GRID) * GRID, y: Math.round(y / GRID) * GRID }
}

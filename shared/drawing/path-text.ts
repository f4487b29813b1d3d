import type { Point } from '../diagram/types'

/** Radius of a bend in pixels, where the pieces beside it are long enough. */
export const BEND_RADIUS = 8

/** The SVG path data of a line through points, bends rounded. */
export function pathText(points: readonly Point[], radius: number = BEND_RADIUS): string {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return ''
  const parts = [`M${number(first.x)} ${number(first.y)}`]
  for (let i = 1; i < points.length - 1; i++) {
    const [before, bend, after] = [points[i - 1], points[i], points[i + 1]]
    if (before && bend && after) parts.push(roundedBend(before, bend, after, radius))
  }
  parts.push(`L${number(last.x)} ${number(last.y)}`)
  return parts.join('')
}

function roundedBend(before: Point, bend: Point, after: Point, radius: number): string {
  const reach = Math.min(radius, distance(before, bend) / 2, distance(bend, after) / 2)
  const from = toward(bend, before, reach)
  const to = toward(bend, after, reach)
  return `L${number(from.x)} ${number(from.y)}Q${number(bend.x)} ${number(bend.y)} ${number(to.x)} ${number(to.y)}`
}

function toward(from: Point, to: Point, reach: number): Point {
  const length = distance(from, to) || 1
  return { x: from.x + ((to.x - from.x) * reach) / length, y: from.y + ((to.y - from.y) * reach) / length }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}

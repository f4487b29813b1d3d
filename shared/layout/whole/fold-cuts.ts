import { rightOf } from '../../drawing/rect'
import type { Plan } from './plan'

/** A place where a plan may be cut from top to bottom: no card and no frame stands there. */
export interface Cut {
  readonly x: number
  /** The heights at which lines cross it, each once, the lowest first. */
  readonly heights: readonly number[]
}

/** What a line across a cut is worth in pixels of uneven rows. */
const LINE_COST = 60
/** No nearer than this to a card or a frame, in pixels. */
const BESIDE = 4

interface Level {
  readonly left: number
  readonly right: number
  readonly y: number
}

/** All places where a plan may be cut, from left to right; between two bends of lines there is at most one. */
export function cutsOf(plan: Plan): Cut[] {
  const levels = levelsOf(plan)
  const bends = [...new Set(plan.lines.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b)
  return gapsOf(plan).flatMap(([left, right]) => {
    const here = levels.filter((level) => level.left < right && level.right > left)
    const borders = [left + BESIDE, ...bends.filter((x) => x > left + BESIDE && x < right - BESIDE), right - BESIDE]
    return borders.slice(1).flatMap((to, i) => {
      const from = borders[i] ?? to
      return to - from < 2 ? [] : [cutAt(Math.floor((from + to) / 2), here)]
    })
  })
}

/** The cuts that make so many rows of about one width and send few lines from row to row; undefined: there are none. */
export function chosenCuts(cuts: readonly Cut[], rows: number, from: number, to: number): Cut[] | undefined {
  const width = (to - from) / rows
  const chosen: Cut[] = []
  for (let row = 1; row < rows; row++) {
    const ideal = from + row * width
    const near = cuts.filter(({ x }) => Math.abs(x - ideal) < width / 2 && x > (chosen.at(-1)?.x ?? from))
    const cost = (cut: Cut) => Math.abs(cut.x - ideal) + LINE_COST * cut.heights.length
    const [first, ...others] = near
    if (!first) return undefined
    chosen.push(others.reduce((best, cut) => (cost(cut) < cost(best) ? cut : best), first))
  }
  return chosen
}

function levelsOf(plan: Plan): Level[] {
  return plan.lines.flatMap(({ points }) =>
    points.slice(1).flatMap((b, i) => {
      const a = points[i] ?? b
      return a.y === b.y && a.x !== b.x ? [{ left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), y: a.y }] : []
    }),
  )
}

/** Where nothing stands, between the first and the last card. */
function gapsOf({ cards, frames }: Plan): [number, number][] {
  const spans = [...cards.values(), ...frames.values()].map((rect): [number, number] => [rect.x, rightOf(rect)])
  spans.sort((a, b) => a[0] - b[0])
  const gaps: [number, number][] = []
  let reached = Number.POSITIVE_INFINITY
  for (const [left, right] of spans) {
    if (left > reached) gaps.push([reached, left])
    reached = reached === Number.POSITIVE_INFINITY ? right : Math.max(reached, right)
  }
  return gaps
}

function cutAt(x: number, levels: readonly Level[]): Cut {
  const heights = new Set(levels.filter(({ left, right }) => left < x && x < right).map(({ y }) => y))
  return { x, heights: [...heights].sort((a, b) => b - a) }
}

import type { LineWay, Point } from '../../diagram/types'
import type { Rect } from '../../drawing/rect'

/** A drawing under way: everything measured from the drawing's origin, in whole pixels. */
export interface Plan {
  /** Nodes without anything in them, or blocks of such nodes. */
  readonly cards: ReadonlyMap<string, Rect>
  readonly frames: ReadonlyMap<string, Rect>
  readonly lines: readonly PlannedLine[]
}

/** How a line runs in a plan. */
export interface PlannedLine {
  readonly id: string
  readonly source: string
  readonly target: string
  /** Room its label needs along a level piece, in pixels; 0: it has none. */
  readonly labelWidth: number
  readonly points: LineWay['points']
}

/** The plan with every rectangle and point passed through these. */
export function mapPlan(plan: Plan, rectOf: (rect: Rect, id: string) => Rect, pointOf: (point: Point) => Point): Plan {
  const map = (rects: ReadonlyMap<string, Rect>) => new Map([...rects].map(([id, rect]) => [id, rectOf(rect, id)]))
  const lines = plan.lines.map((line) => ({ ...line, points: line.points.map(pointOf) }))
  return { cards: map(plan.cards), frames: map(plan.frames), lines }
}

/** The plan mirrored at its diagonal: what was level is upright. Doing it twice gives the plan again. */
export function transposed(plan: Plan): Plan {
  return mapPlan(
    plan,
    ({ x, y, width, height }) => ({ x: y, y: x, width: height, height: width }),
    ({ x, y }) => ({ x: y, y: x }),
  )
}

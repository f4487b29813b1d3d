import type { FlowStep, Point } from '../diagram/types'
import type { Route } from './routes'
import { textWidth } from './text-measure'

/** The number that a flow puts on a line. */
export interface FlowBadge {
  readonly connection: string
  /** The middle of the badge. */
  readonly point: Point
  readonly width: number
  /** `2`, or `2 · 5` where the flow comes along twice. */
  readonly text: string
  /** The steps it stands for, counted from 0. */
  readonly steps: readonly number[]
}

/** Measures of a badge, in pixels. */
export const BADGE = { height: 20, font: 12 } as const

/** The badges of a flow, one for each line it runs along. Steps whose line is not drawn have none. */
export function flowBadges(
  steps: readonly FlowStep[],
  routeOf: (connection: string) => Route | undefined,
): FlowBadge[] {
  const byLine = new Map<string, number[]>()
  for (const [index, { connection }] of steps.entries())
    byLine.set(connection, [...(byLine.get(connection) ?? []), index])
  return [...byLine].flatMap(([connection, indices]) => {
    const route = routeOf(connection)
    if (!route) return []
    const text = indices.map((index) => index + 1).join(' · ')
    const width = Math.max(BADGE.height, Math.ceil(textWidth(text, BADGE.font, 'semibold')) + 11)
    return [{ connection, point: placeOf(route, width), width, text, steps: indices }]
  })
}

/** On the corner of the line's label, or on the line where it has none. */
function placeOf({ label }: Route, width: number): Point {
  const { point, text } = label
  if (text === '') return point
  return { x: Math.round(point.x - label.width / 2 - width / 2 + 8), y: Math.round(point.y - label.height / 2 - 3) }
}

import type { Point } from '../../diagram/types'
import { pathText } from '../../drawing/path-text'
import type { Route } from '../../drawing/routes'
import { FONT } from '../../drawing/sizes'
import type { LineLook } from '../../drawing/tokens'
import type { LineKind } from '../../relations/line-kinds'
import { element, type SvgElement } from './element'
import { type Paint, textAt } from './paint'

/** Arrow heads; a filled one reaches a little over the end of its line. */
const HEAD = { filled: { back: 9, ahead: 1 }, open: { back: 8, ahead: 0 } } as const
const HALF_WIDTH = 4

/** A line with its arrow head; the label is drawn above all lines. */
export function drawLine(route: Route, kind: LineKind, paint: Paint): SvgElement {
  const look = paint.tokens.lines[kind]
  const points = look.head === 'filled' ? shortened(route.points, HEAD.filled.back - 1) : route.points
  return element('g', {}, [
    element('path', { d: pathText(points), fill: 'none', ...strokeOf(look) }),
    ...headOf(route.points, look),
  ])
}

/** Stroke attributes of a kind of line. */
export function strokeOf(look: LineLook) {
  return {
    stroke: look.stroke,
    'stroke-width': look.width,
    'stroke-dasharray': look.dash,
    'stroke-linecap': look.dash ? 'round' : undefined,
  }
}

/** A filled head ends the line early, so that its tip stays sharp. */
function shortened(points: readonly Point[], by: number): readonly Point[] {
  const last = points.at(-1)
  const before = points.at(-2)
  if (!last || !before) return points
  const length = Math.abs(last.x - before.x) + Math.abs(last.y - before.y)
  const part = Math.min(by, length) / Math.max(length, 1)
  return [...points.slice(0, -1), { x: last.x + (before.x - last.x) * part, y: last.y + (before.y - last.y) * part }]
}

function headOf(points: readonly Point[], look: LineLook): SvgElement[] {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before || look.head === 'none') return []
  const dx = Math.sign(tip.x - before.x)
  const dy = Math.sign(tip.y - before.y)
  const reach = HEAD[look.head]
  const back = { x: tip.x - dx * reach.back, y: tip.y - dy * reach.back }
  const corners = [
    { x: back.x + dy * HALF_WIDTH, y: back.y + dx * HALF_WIDTH },
    { x: tip.x + dx * reach.ahead, y: tip.y + dy * reach.ahead },
    { x: back.x - dy * HALF_WIDTH, y: back.y - dx * HALF_WIDTH },
  ]
  const d = `M${corners.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`
  return look.head === 'filled'
    ? [element('path', { d: `${d}Z`, fill: look.stroke })]
    : [element('path', { d, fill: 'none', stroke: look.stroke, 'stroke-width': 1.4 })]
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** A line's label in its pill. */
export function drawLineLabel({ label }: Route, { tokens: { surface } }: Paint): SvgElement[] {
  if (!label.text) return []
  const { point, width, height } = label
  const plate = { x: point.x - width / 2, y: point.y - height / 2, width, height }
  return [
    element('rect', { ...plate, rx: height / 2, fill: surface.pill, stroke: surface.pillBorder }),
    textAt(point.x, point.y + 4, FONT.label, surface.text, label.text, { anchor: 'middle' }),
  ]
}

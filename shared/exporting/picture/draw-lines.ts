import type { Point } from '../../diagram/types'
import { pathText } from '../../drawing/path-text'
import type { Route } from '../../drawing/routes'
import { FONT } from '../../drawing/sizes'
import type { LineLook } from '../../drawing/tokens'
import type { LineKind } from '../../relations/line-kinds'
import { element, type SvgElement } from './element'
import { type Paint, textAt } from './paint'

const HEAD = { length: 9, halfWidth: 4.2 } as const

/** A line with its arrow head; the label is drawn above all lines. */
export function drawLine(route: Route, kind: LineKind, paint: Paint): SvgElement {
  const look = paint.tokens.lines[kind]
  const scale = look.width > 2 ? 1.25 : 1
  const points = look.head === 'filled' ? shortened(route.points, HEAD.length * scale - 1) : route.points
  return element('g', {}, [
    element('path', { d: pathText(points), fill: 'none', ...strokeOf(look) }),
    ...headOf(route.points, look, scale),
  ])
}

/** Stroke attributes of a kind of line. */
export function strokeOf(look: LineLook) {
  return {
    stroke: look.stroke,
    'stroke-width': look.width,
    'stroke-dasharray': look.dash,
    'stroke-linecap': look.dash?.startsWith('1.5') ? 'round' : undefined,
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

function headOf(points: readonly Point[], look: LineLook, scale: number): SvgElement[] {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before || look.head === 'none') return []
  const dx = Math.sign(tip.x - before.x)
  const dy = Math.sign(tip.y - before.y)
  const back = { x: tip.x - dx * HEAD.length * scale, y: tip.y - dy * HEAD.length * scale }
  const wing = HEAD.halfWidth * scale
  const corners = [
    { x: back.x + dy * wing, y: back.y + dx * wing },
    tip,
    { x: back.x - dy * wing, y: back.y - dx * wing },
  ]
  const d = `M${corners.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`
  return look.head === 'filled'
    ? [element('path', { d: `${d}Z`, fill: look.stroke })]
    : [element('path', { d, fill: 'none', stroke: look.stroke, 'stroke-width': Math.max(look.width, 1.2) })]
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
    textAt(point.x, point.y + 4, FONT.label, surface.muted, label.text, { anchor: 'middle' }),
  ]
}

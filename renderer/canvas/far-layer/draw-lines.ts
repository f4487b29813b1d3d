import type { Point } from '../../../shared/diagram/types'
import { BEND_RADIUS } from '../../../shared/drawing/path-text'
import { FONT } from '../../../shared/drawing/sizes'
import type { LineLook } from '../../../shared/drawing/tokens'
import { LINE_KINDS } from '../../../shared/relations/line-kinds'
import type { Detail } from './detail'
import type { FarLine } from './far-items'
import { FAMILY, type FarStyle } from './far-style'

const HEAD = 10

/** Lines by kind: one stroke for all of a kind. Far away they are thin and pale, so that many do not make a blot. */
export function drawLines(
  context: CanvasRenderingContext2D,
  lines: readonly FarLine[],
  { zoom, detail, style }: { readonly zoom: number; readonly detail: Detail; readonly style: FarStyle },
): void {
  for (const { id } of LINE_KINDS) {
    const focus = style.focusOf(id)
    if (focus === 'hidden') continue
    const own = lines.filter((line) => line.kind === id)
    const { stepsBack } = style
    const isBack = ({ connection }: FarLine) => focus === 'dimmed' || stepsBack?.(connection) === true
    const back = focus === 'dimmed' || stepsBack ? own.filter(isBack) : []
    const front = back.length === 0 ? own : own.filter((line) => !isBack(line))
    for (const [group, strength] of [
      [back, 0.22],
      [front, 1],
    ] as const) {
      context.globalAlpha = strength * (detail === 'patch' ? 0.45 : detail === 'plain' ? 0.8 : 1)
      drawGroup(context, group, style.tokens.lines[id], { zoom, detail })
    }
  }
  context.globalAlpha = 1
}

function drawGroup(
  context: CanvasRenderingContext2D,
  lines: readonly FarLine[],
  look: LineLook,
  { zoom, detail }: { readonly zoom: number; readonly detail: Detail },
): void {
  if (lines.length === 0) return
  context.beginPath()
  for (const line of lines) trace(context, line.route.points, detail === 'patch' ? 0 : BEND_RADIUS)
  context.strokeStyle = look.stroke
  context.lineWidth = Math.max(look.width, (detail === 'patch' ? 0.6 : 0.9) / zoom)
  context.lineCap = look.dash ? 'round' : 'butt'
  // Far away a pattern costs much and only looks grey.
  context.setLineDash(detail === 'patch' ? [] : (look.dash?.split(' ').map(Number) ?? []))
  context.stroke()
  context.setLineDash([])
  if (detail !== 'patch') drawHeads(context, lines, look)
}

/** Puts the way of a line into the context's path. */
export function trace(context: CanvasRenderingContext2D, points: readonly Point[], radius: number): void {
  const [first] = points
  if (!first) return
  context.moveTo(first.x, first.y)
  for (let i = 1; i < points.length; i++) {
    const [point, next] = [points[i], points[i + 1]]
    if (!point) continue
    if (radius > 0 && next) context.arcTo(point.x, point.y, next.x, next.y, reachAt(points, i, radius))
    else context.lineTo(point.x, point.y)
  }
}

function reachAt(points: readonly Point[], at: number, radius: number): number {
  const [before, point, after] = [points[at - 1], points[at], points[at + 1]]
  if (!before || !point || !after) return 0
  const one = Math.abs(before.x - point.x) + Math.abs(before.y - point.y)
  const other = Math.abs(after.x - point.x) + Math.abs(after.y - point.y)
  return Math.min(radius, one / 2, other / 2)
}

function drawHeads(context: CanvasRenderingContext2D, lines: readonly FarLine[], look: LineLook): void {
  if (look.head === 'none') return
  context.beginPath()
  for (const { route } of lines) {
    const [before, tip] = [route.points.at(-2), route.points.at(-1)]
    if (before && tip) traceHead(context, before, tip, look.head === 'filled')
  }
  context.fillStyle = look.stroke
  context.lineWidth = 1.4
  context.lineCap = 'butt'
  if (look.head === 'filled') context.fill()
  else context.stroke()
}

function traceHead(context: CanvasRenderingContext2D, before: Point, tip: Point, filled: boolean): void {
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length]
  const back = { x: tip.x - dx * HEAD * (filled ? 0.9 : 0.8), y: tip.y - dy * HEAD * (filled ? 0.9 : 0.8) }
  const half = HEAD * 0.4
  context.moveTo(back.x - dy * half, back.y + dx * half)
  context.lineTo(tip.x, tip.y)
  context.lineTo(back.x + dy * half, back.y - dx * half)
  if (filled) context.closePath()
}

/** The words on lines, as pills. */
export function drawLabels(context: CanvasRenderingContext2D, lines: readonly FarLine[], style: FarStyle): void {
  const { surface } = style.tokens
  context.font = `400 ${FONT.label}px ${FAMILY}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineWidth = 1
  for (const { route, kind, connection } of lines) {
    const { point, text, width } = route.label
    const focus = style.focusOf(kind)
    if (text === '' || focus === 'hidden') continue
    context.globalAlpha = focus === 'dimmed' || style.stepsBack?.(connection) ? 0.22 : 1
    context.beginPath()
    context.roundRect(point.x - width / 2 + 0.5, point.y - 9, width - 1, 18, 9)
    context.fillStyle = surface.pill
    context.fill()
    context.strokeStyle = surface.pillBorder
    context.stroke()
    context.fillStyle = surface.text
    context.fillText(text, point.x, point.y + 0.5)
  }
  context.globalAlpha = 1
}

import { BEND_RADIUS } from '../../../shared/drawing/path-text'
import { CARD, FRAME } from '../../../shared/drawing/sizes'
import { trace } from './draw-lines'
import type { FarLine, FarNode } from './far-items'
import type { FarStyle } from './far-style'

/** Widths on screen, in pixels, that marks have at least. */
const RING = 2.5
const HALO = 5

interface Looking {
  readonly zoom: number
  readonly style: FarStyle
}

/** Around what a comparison marks, a ring that can be seen from afar. */
export function drawNodeMarks(
  context: CanvasRenderingContext2D,
  nodes: readonly FarNode[],
  { zoom, style }: Looking,
): void {
  const { review, tokens } = style
  if (!review) return
  context.lineWidth = Math.max(RING, RING / zoom)
  for (const { node, rect, shape } of nodes) {
    const color = review.nodeColor(node, tokens)
    if (color === undefined) continue
    context.beginPath()
    context.roundRect(rect.x, rect.y, rect.width, rect.height, shape === 'frame' ? FRAME.radius : CARD.radius)
    context.strokeStyle = color
    context.stroke()
  }
}

/** Below the lines that a comparison marks, a broad one. */
export function drawLineMarks(
  context: CanvasRenderingContext2D,
  lines: readonly FarLine[],
  { zoom, style }: Looking,
): void {
  const { review, tokens } = style
  if (!review) return
  context.lineWidth = Math.max(HALO + 2, HALO / zoom)
  context.globalAlpha = 0.4
  for (const { connection, route } of lines) {
    const color = review.lineColor(connection, tokens)
    if (color === undefined) continue
    context.beginPath()
    trace(context, route.points, BEND_RADIUS)
    context.strokeStyle = color
    context.stroke()
  }
  context.globalAlpha = 1
}

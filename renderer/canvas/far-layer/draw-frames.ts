import type { Level } from '../../../shared/catalogue/levels'
import { overlaps, type Rect } from '../../../shared/drawing/rect'
import { FONT, FRAME } from '../../../shared/drawing/sizes'
import { textWidth } from '../../../shared/drawing/text-measure'
import type { FrameTone } from '../../../shared/drawing/tokens'
import { type FarNode, farLookOf } from './far-items'
import { FAMILY, type FarStyle, strengthOf } from './far-style'

const FILLS: Partial<Record<FrameTone, number>> = { region: 0, account: 0, public: 0.08, private: 0.08, isolated: 0.08 }
const USUAL_FILL = 0.03
/** The smallest size of a title on screen, in pixels. */
const LEAST_TITLE = 10

/** Borders and tints of frames, outer ones first. */
export function drawFrames(
  context: CanvasRenderingContext2D,
  frames: readonly FarNode[],
  zoom: number,
  style: FarStyle,
) {
  context.lineWidth = Math.max(1.2, 0.8 / zoom)
  for (const { node, rect } of frames) {
    const look = farLookOf(node, style.level)
    const colors = style.tokens.frames[look.tone]
    const strength = strengthOf(style.markOf(node))
    if (strength === 0) continue
    const fill = FILLS[look.tone] ?? USUAL_FILL
    context.beginPath()
    context.roundRect(rect.x + 0.6, rect.y + 0.6, rect.width - 1.2, rect.height - 1.2, FRAME.radius)
    if (fill > 0) {
      context.globalAlpha = fill * strength
      context.fillStyle = colors.stroke
      context.fill()
    }
    context.globalAlpha = strength
    context.strokeStyle = colors.stroke
    context.setLineDash(look.dashed ? [Math.max(4, 3 / zoom), Math.max(3, 2.5 / zoom)] : [])
    context.stroke()
  }
  context.setLineDash([])
  context.globalAlpha = 1
}

/** Titles of frames, never smaller on screen than can be read; where they would meet, the outer frame's stands. */
export function drawTitles(
  context: CanvasRenderingContext2D,
  frames: readonly FarNode[],
  zoom: number,
  style: FarStyle,
) {
  const size = Math.max(FONT.frame, LEAST_TITLE / zoom)
  const taken: Rect[] = []
  context.font = `600 ${size}px ${FAMILY}`
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  for (const frame of frames) {
    const chip = chipOf(frame, size, style.level)
    if (!chip || taken.some((other) => overlaps(other, chip))) continue
    taken.push(chip)
    const look = farLookOf(frame.node, style.level)
    context.fillStyle = style.tokens.surface.canvas
    context.fillRect(chip.x, chip.y, chip.width, chip.height)
    context.globalAlpha = strengthOf(style.markOf(frame.node))
    context.fillStyle = style.tokens.frames[look.tone].title
    context.fillText(look.title, chip.x + size / 2, chip.y + chip.height / 2 + size * 0.05)
    context.globalAlpha = 1
  }
}

/** Where a title stands; undefined: its frame is too small for it. */
function chipOf({ node, rect }: FarNode, size: number, level: Level): Rect | undefined {
  const width = textWidth(farLookOf(node, level).title, size, 'semibold') + size
  const height = size * 1.5
  const inset = Math.max(FRAME.titleInset, size * 0.8)
  if (width + 2 * inset > rect.width || height * 3 > rect.height) return undefined
  return { x: rect.x + inset, y: rect.y - height / 2, width, height }
}

import type { DiagramNode } from '../../diagram/types'
import { frameIconOf } from '../../drawing/frame-icon'
import { frameLookOf, frameTint } from '../../drawing/frame-look'
import type { Rect } from '../../drawing/rect'
import { FONT, FRAME } from '../../drawing/sizes'
import { fitText, textWidth } from '../../drawing/text-measure'
import { element, type SvgElement } from './element'
import { type Paint, textAt } from './paint'
import { BORDER, bordered, drawTile } from './tile'

const DASHED_BORDER = 2
const DASH = 3 * DASHED_BORDER
const GAP = 2 * DASHED_BORDER
const ICON = 16
const ICON_GAP = 6
const PLATE_HEIGHT = 20

/** A frame without its title, which is drawn above all lines. */
export function drawFrame(node: DiagramNode, rect: Rect, { tokens }: Paint): SvgElement {
  const look = frameLookOf(node)
  const { stroke } = tokens.frames[look.tone]
  const width = look.dashed ? DASHED_BORDER : BORDER
  return element('rect', {
    ...bordered(rect, width, FRAME.radius),
    fill: stroke,
    'fill-opacity': frameTint(look.tone),
    stroke,
    'stroke-width': width,
    'stroke-dasharray': look.dashed ? dashAround(rect) : undefined,
  })
}

/** Dashes as a browser sets them around a box: gaps a little wider or narrower, so that they close. */
function dashAround({ width, height }: Rect): string {
  const radius = FRAME.radius - DASHED_BORDER / 2
  const straight = width + height - 2 * DASHED_BORDER - 4 * radius
  const length = 2 * straight + 2 * Math.PI * radius
  const fewest = Math.floor(length / (DASH + GAP))
  const [wide, narrow] = [length / fewest - DASH, length / (fewest + 1) - DASH]
  const gap = narrow <= 0 || Math.abs(wide - GAP) < Math.abs(narrow - GAP) ? wide : narrow
  return `${DASH} ${Math.round(gap * 1000) / 1000}`
}

/** The title on a frame's border. */
export function drawFrameTitle(node: DiagramNode, rect: Rect, paint: Paint): SvgElement {
  const look = frameLookOf(node, paint.options.level)
  const icon = frameIconOf(node)
  const border = look.dashed ? DASHED_BORDER : BORDER
  const indent = icon === undefined ? 0 : ICON + ICON_GAP
  const room = rect.width - 2 * FRAME.titleInset - 2 * FRAME.titlePadding - indent
  const title = fitText(look.title, room, FONT.frame, 'semibold')
  const width = textWidth(title, FONT.frame, 'semibold') + 2 * FRAME.titlePadding + indent
  const [x, y] = [rect.x + border + FRAME.titleInset, rect.y + border]
  const tile = { x: x + FRAME.titlePadding, y: y - ICON / 2, size: ICON }
  const color = paint.tokens.frames[look.tone].title
  return element('g', {}, [
    element('rect', {
      x,
      y: y - PLATE_HEIGHT / 2,
      width,
      height: PLATE_HEIGHT,
      rx: 4,
      fill: paint.tokens.surface.canvas,
    }),
    ...(icon === undefined ? [] : drawTile(icon, 'other', tile, paint)),
    textAt(x + FRAME.titlePadding + indent, y + 4, FONT.frame, color, title, { bold: true }),
  ])
}

/** What a level has folded away of what lies in a frame, on its lower border; empty: nothing is drawn. */
export function drawFrameAway(away: string, rect: Rect, { tokens: { surface } }: Paint): SvgElement[] {
  if (away === '') return []
  const room = rect.width - 2 * FRAME.titleInset - 2 * FRAME.titlePadding
  const text = fitText(`+ ${away}`, room, FONT.label)
  const width = textWidth(text, FONT.label) + 2 * FRAME.titlePadding
  const [x, y] = [rect.x + FRAME.titleInset, rect.y + rect.height]
  return [
    element('rect', { x, y: y - 8, width, height: 16, fill: surface.canvas }),
    textAt(x + FRAME.titlePadding, y + 4, FONT.label, surface.muted, text),
  ]
}

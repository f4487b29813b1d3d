import type { DiagramNode } from '../../diagram/types'
import { cardOf } from '../../drawing/card'
import { foldOf } from '../../drawing/folded'
import { frameIconOf } from '../../drawing/frame-icon'
import { frameLookOf } from '../../drawing/frame-look'
import { noteLookOf } from '../../drawing/note-look'
import type { Rect } from '../../drawing/rect'
import { ACTOR, CARD, cardTextWidth, FONT, FRAME, NOTE } from '../../drawing/sizes'
import { fitText, textWidth, wrapText } from '../../drawing/text-measure'
import { element, type SvgElement } from './element'
import { type Paint, textAt } from './paint'

const LINE_HEIGHT = 14
const TITLE_HEIGHT = 16
const GLYPH_INSET = 5
const FRAME_ICON = 16
const FRAME_ICON_GAP = 6
const PILE_STEP = 3

/** A card: icon tile, label and the lines its level shows. */
export function drawCard(node: DiagramNode, rect: Rect, paint: Paint): SvgElement {
  const { surface } = paint.tokens
  const card = cardOf(node, paint.options.level, rect.width)
  const textX = rect.x + CARD.padding + CARD.icon + CARD.gap
  const blockHeight = TITLE_HEIGHT + card.lines.length * LINE_HEIGHT
  const top = rect.y + (rect.height - blockHeight) / 2
  const title = fitText(card.title, cardTextWidth(rect.width), FONT.title, 'semibold')
  return element('g', {}, [
    ...(node.collapsed ? pileOf(node, rect, paint) : [shadowOf(rect, paint)]),
    element('rect', { ...box(rect), rx: CARD.radius, fill: surface.card, stroke: borderOf(node, paint) }),
    ...drawTile(card.icon, card.tone, rect.x + CARD.padding, rect.y + (rect.height - CARD.icon) / 2, paint),
    textAt(textX, top + 12.5, FONT.title, surface.text, title, { bold: true }),
    ...card.lines.map((line, i) =>
      textAt(textX, top + TITLE_HEIGHT + 11 + i * LINE_HEIGHT, FONT.line, surface.muted, line),
    ),
    ...countOf(node, rect, paint),
  ])
}

function borderOf(node: DiagramNode, { tokens }: Paint): string {
  return node.collapsed ? tokens.frames[frameLookOf(node).tone].stroke : tokens.surface.cardBorder
}

/** The cards that peep out below one that stands for several. */
function pileOf(node: DiagramNode, rect: Rect, paint: Paint): SvgElement[] {
  return [2, 1].map((step) => {
    const place = { ...box(rect), x: rect.x + step * PILE_STEP, y: rect.y + step * PILE_STEP }
    const stroke = borderOf(node, paint)
    return element('rect', {
      ...place,
      rx: CARD.radius,
      fill: paint.tokens.surface.card,
      stroke,
      'stroke-opacity': 0.7 - 0.2 * step,
    })
  })
}

/** How many nodes a collapsed container holds. */
function countOf(node: DiagramNode, rect: Rect, { tokens: { surface } }: Paint): SvgElement[] {
  const fold = node.collapsed ? foldOf(node) : undefined
  if (!fold) return []
  const [x, y] = [rect.x + rect.width - 10, rect.y + rect.height / 2 + 4]
  return [textAt(x, y, FONT.line, surface.muted, String(fold.count), { anchor: 'end', bold: true })]
}

function shadowOf(rect: Rect, { tokens }: Paint): SvgElement {
  return element('rect', { ...box(rect), y: rect.y + 1.5, rx: CARD.radius, fill: tokens.surface.shadow, opacity: 0.07 })
}

function drawTile(
  name: string | undefined,
  tone: keyof Paint['tokens']['tiles'],
  x: number,
  y: number,
  paint: Paint,
): SvgElement[] {
  const icon = paint.icon(name)
  const size = CARD.icon
  if (icon?.fillsTile) return [placeIcon(icon.id, x, y, size)]
  const tile = element('rect', { x, y, width: size, height: size, rx: 6, fill: paint.tokens.tiles[tone] })
  if (!icon) return [tile]
  return [
    tile,
    placeIcon(icon.id, x + GLYPH_INSET, y + GLYPH_INSET, size - 2 * GLYPH_INSET, paint.tokens.categories[tone]),
  ]
}

function placeIcon(id: string, x: number, y: number, size: number, color?: string): SvgElement {
  return element('use', { href: `#${id}`, 'xlink:href': `#${id}`, x, y, width: size, height: size, color })
}

/** Someone outside: a figure with the name below. */
export function drawActor(node: DiagramNode, rect: Rect, paint: Paint): SvgElement {
  const { surface } = paint.tokens
  const card = cardOf(node, paint.options.level)
  const icon = paint.icon(card.icon)
  const middle = rect.x + rect.width / 2
  const name = fitText(card.title, rect.width, FONT.title, 'semibold')
  const figure = icon ? [placeIcon(icon.id, middle - ACTOR.icon / 2, rect.y + 2, ACTOR.icon, surface.text)] : []
  return element('g', {}, [
    ...figure,
    textAt(middle, rect.y + 60, FONT.title, surface.text, name, { anchor: 'middle', bold: true }),
  ])
}

/** A slip of text. */
export function drawNote(node: DiagramNode, rect: Rect, { options }: Paint): SvgElement {
  const look = noteLookOf(node, options.theme)
  const maxLines = Math.max(1, Math.floor((rect.height - 2 * NOTE.padding) / NOTE.lineHeight))
  const lines = wrapText(node.label, rect.width - 2 * NOTE.padding, FONT.note, maxLines)
  return element('g', {}, [
    element('rect', { ...box(rect), rx: 4, fill: look.fill, stroke: look.border, 'stroke-dasharray': look.dash }),
    ...lines.map((line, i) =>
      textAt(rect.x + NOTE.padding, rect.y + NOTE.padding + 13 + i * NOTE.lineHeight, FONT.note, look.text, line),
    ),
  ])
}

/** A frame without its title, which is drawn above all lines. */
export function drawFrame(node: DiagramNode, rect: Rect, { tokens }: Paint): SvgElement {
  const look = frameLookOf(node)
  const colors = tokens.frames[look.tone]
  return element('rect', {
    ...box(rect),
    rx: FRAME.radius,
    fill: colors.fill,
    'fill-opacity': colors.fillOpacity,
    stroke: colors.stroke,
    'stroke-width': 1.2,
    'stroke-dasharray': look.dashed ? '5 4' : undefined,
  })
}

/** The title on a frame's border. */
export function drawFrameTitle(node: DiagramNode, rect: Rect, paint: Paint): SvgElement {
  const look = frameLookOf(node, paint.options.level)
  const icon = paint.icon(frameIconOf(node))
  const indent = icon ? FRAME_ICON + FRAME_ICON_GAP : 0
  const room = rect.width - 2 * FRAME.titleInset - 2 * FRAME.titlePadding - indent
  const title = fitText(look.title, room, FONT.frame, 'semibold')
  const width = textWidth(title, FONT.frame, 'semibold') + 2 * FRAME.titlePadding + indent
  const plate = { x: rect.x + FRAME.titleInset, y: rect.y - FRAME.titleHeight / 2, width, height: FRAME.titleHeight }
  return element('g', {}, [
    element('rect', { ...plate, rx: 4, fill: paint.tokens.surface.canvas }),
    ...(icon ? [placeIcon(icon.id, plate.x + FRAME.titlePadding, rect.y - FRAME_ICON / 2, FRAME_ICON)] : []),
    textAt(plate.x + FRAME.titlePadding + indent, rect.y + 4, FONT.frame, paint.tokens.frames[look.tone].title, title, {
      bold: true,
    }),
  ])
}

function box({ x, y, width, height }: Rect) {
  return { x, y, width, height }
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

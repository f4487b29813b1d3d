import type { DiagramNode } from '../../diagram/types'
import { cardOf } from '../../drawing/card'
import { foldOf } from '../../drawing/folded'
import { frameLookOf } from '../../drawing/frame-look'
import { noteLookOf } from '../../drawing/note-look'
import type { Rect } from '../../drawing/rect'
import { ACTOR, CARD, cardTextWidth, FONT, NOTE } from '../../drawing/sizes'
import { fitText, wrapText } from '../../drawing/text-measure'
import { element, type SvgElement } from './element'
import { type Paint, textAt } from './paint'
import { BORDER, bordered, drawTile, placeIcon, type Tile } from './tile'

const LINE_HEIGHT = 15
const TITLE_HEIGHT = 17
const PILE_STEP = 3

/** A card: icon tile, label and the lines its level shows. */
export function drawCard(node: DiagramNode, rect: Rect, paint: Paint): SvgElement {
  const { surface } = paint.tokens
  const card = cardOf(node, paint.options.level, rect.width)
  const textX = rect.x + BORDER + CARD.padding + CARD.icon + CARD.gap
  const blockHeight = TITLE_HEIGHT + card.lines.length * LINE_HEIGHT
  const top = rect.y + (rect.height - blockHeight) / 2
  const title = fitText(card.title, cardTextWidth(rect.width), FONT.title, 'semibold')
  return element('g', {}, [
    ...(node.collapsed ? pileOf(node, rect, paint) : [shadowOf(rect, paint)]),
    element('rect', { ...bordered(rect, BORDER, CARD.radius), fill: surface.card, stroke: borderOf(node, paint) }),
    ...drawTile(card.icon, card.tone, tileIn(rect), paint),
    textAt(textX, top + 13, FONT.title, surface.text, title, { bold: true }),
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

function tileIn(rect: Rect): Tile {
  return { x: rect.x + BORDER + CARD.padding, y: rect.y + (rect.height - CARD.icon) / 2, size: CARD.icon }
}

/** Someone outside: a figure with the name below. */
export function drawActor(node: DiagramNode, rect: Rect, paint: Paint): SvgElement {
  const { surface } = paint.tokens
  const card = cardOf(node, paint.options.level)
  const icon = paint.icon(card.icon)
  const middle = rect.x + rect.width / 2
  const name = fitText(card.title, rect.width, FONT.frame, 'semibold')
  const figure = icon ? [placeIcon(icon.id, middle - ACTOR.icon / 2, rect.y, ACTOR.icon, surface.text)] : []
  return element('g', {}, [
    ...figure,
    textAt(middle, rect.y + 59, FONT.frame, surface.text, name, { anchor: 'middle', bold: true }),
  ])
}

/** A slip of text. */
export function drawNote(node: DiagramNode, rect: Rect, { options }: Paint): SvgElement {
  const look = noteLookOf(node, options.theme)
  const maxLines = Math.max(1, Math.floor((rect.height - 2 * NOTE.padding) / NOTE.lineHeight))
  const lines = wrapText(node.label, rect.width - 2 * NOTE.padding, FONT.note, maxLines)
  return element('g', {}, [
    element('rect', {
      ...bordered(rect, BORDER, 6),
      fill: look.fill,
      stroke: look.border,
      'stroke-dasharray': look.dash,
    }),
    ...lines.map((line, i) =>
      textAt(
        rect.x + BORDER + NOTE.padding,
        rect.y + BORDER + NOTE.padding + 13 + i * NOTE.lineHeight,
        FONT.note,
        look.text,
        line,
      ),
    ),
  ])
}

function box({ x, y, width, height }: Rect) {
  return { x, y, width, height }
}

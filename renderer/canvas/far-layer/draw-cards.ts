import type { CategoryId } from '../../../shared/catalogue/categories'
import type { DiagramNode } from '../../../shared/diagram/types'
import { type Card, cardOf } from '../../../shared/drawing/card'
import { noteLookOf } from '../../../shared/drawing/note-look'
import type { Rect } from '../../../shared/drawing/rect'
import { ACTOR, CARD, cardTextWidth, FONT, NOTE } from '../../../shared/drawing/sizes'
import { fitText, wrapText } from '../../../shared/drawing/text-measure'
import type { Detail } from './detail'
import { type FarNode, farLookOf } from './far-items'
import { FAMILY, type FarStyle, strengthOf } from './far-style'
import { iconBitmap } from './icon-bitmaps'

/** The zoom from which a plain card carries its icon and its name. */
const NAMED_FROM = 0.24
/** The size on screen, in pixels, that the name of a plain card should have if there is room. */
const NAME_SIZE = 8
/** How far the cards of a collapsed container lie below one another, in pixels. */
const PILE = [6, 3, 0]
const SINGLE = [0]

/** Cards, actors and notes. */
export function drawCards(
  context: CanvasRenderingContext2D,
  cards: readonly FarNode[],
  { zoom, detail, style }: { readonly zoom: number; readonly detail: Detail; readonly style: FarStyle },
): void {
  if (detail === 'patch') drawPatches(context, cards, style)
  else for (const card of cards) drawCard(context, card, { zoom, detail, style })
  drawRings(context, cards, zoom, style)
}

function drawPatches(context: CanvasRenderingContext2D, cards: readonly FarNode[], style: FarStyle): void {
  const groups = new Map<string, { tone: CategoryId; strength: number; rects: Rect[] }>()
  for (const { node, rect, tone } of cards) {
    const strength = strengthOf(style.markOf(node))
    const key = `${tone} ${strength}`
    const group = groups.get(key)
    if (group) group.rects.push(rect)
    else groups.set(key, { tone, strength, rects: [rect] })
  }
  for (const { tone, strength, rects } of groups.values()) {
    if (strength === 0) continue
    context.fillStyle = style.tokens.categories[tone]
    context.globalAlpha = 0.85 * strength
    for (const { x, y, width, height } of rects) context.fillRect(x, y, width, height)
  }
  context.globalAlpha = 1
}

interface Looking {
  readonly zoom: number
  readonly detail: Detail
  readonly style: FarStyle
}

function drawCard(context: CanvasRenderingContext2D, card: FarNode, looking: Looking): void {
  const strength = strengthOf(looking.style.markOf(card.node))
  if (strength === 0) return
  context.globalAlpha = strength
  if (card.shape === 'note') drawNote(context, card, looking)
  else if (card.shape === 'actor') drawActor(context, card, looking)
  else drawService(context, card, looking)
  context.globalAlpha = 1
}

function drawService(context: CanvasRenderingContext2D, { node, rect, tone }: FarNode, looking: Looking): void {
  const { zoom, detail, style } = looking
  const { surface, frames } = style.tokens
  context.fillStyle = surface.card
  context.lineWidth = Math.max(1, 0.6 / zoom)
  context.strokeStyle = node.collapsed ? frames[farLookOf(node, style.level).tone].stroke : surface.cardBorder
  for (const by of node.collapsed ? PILE : SINGLE) {
    context.beginPath()
    context.roundRect(rect.x + 0.5 + by, rect.y + 0.5 + by, rect.width - 1, rect.height - 1, CARD.radius - 0.5)
    context.fill()
    context.stroke()
  }
  const left = rect.x + CARD.padding + 1
  const top = rect.y + (rect.height - CARD.icon) / 2
  const card = rememberedCard(node, style, rect.width)
  drawIcon(context, { x: left, y: top, width: CARD.icon, height: CARD.icon }, { name: card.icon, tone, zoom, style })
  if (detail === 'full') drawTexts(context, card, rect, style)
  else if (zoom >= NAMED_FROM) drawName(context, card.title, rect, looking)
}

interface IconLook {
  readonly name: string | undefined
  readonly tone: CategoryId
  readonly zoom: number
  readonly style: FarStyle
}

function drawIcon(context: CanvasRenderingContext2D, place: Rect, { name, tone, zoom, style }: IconLook): void {
  const picture =
    name === undefined || zoom < NAMED_FROM
      ? undefined
      : iconBitmap(name, { theme: style.theme, tone, onReady: style.onIcon })
  if (picture) {
    context.drawImage(picture, place.x, place.y, place.width, place.height)
    return
  }
  context.fillStyle = style.tokens.categories[tone]
  context.beginPath()
  context.roundRect(place.x, place.y, place.width, place.height, 8)
  context.fill()
}

function drawTexts(context: CanvasRenderingContext2D, card: Card, rect: Rect, style: FarStyle): void {
  const left = rect.x + 1 + CARD.padding + CARD.icon + CARD.gap
  const height = 17 + 15 * card.lines.length
  let y = rect.y + (rect.height - height) / 2
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillStyle = style.tokens.surface.text
  context.font = `600 ${FONT.title}px ${FAMILY}`
  context.fillText(fitText(card.title, cardTextWidth(rect.width), FONT.title, 'semibold'), left, y + 9)
  y += 17
  context.fillStyle = style.tokens.surface.muted
  context.font = `400 ${FONT.line}px ${FAMILY}`
  for (const line of card.lines) {
    context.fillText(line, left, y + 8)
    y += 15
  }
}

/** Only the name, larger than near by, on up to two lines. */
function drawName(context: CanvasRenderingContext2D, name: string, rect: Rect, { zoom, style }: Looking): void {
  const size = Math.min(22, Math.max(FONT.title, NAME_SIZE / zoom))
  const left = rect.x + 1 + CARD.padding + CARD.icon + CARD.gap
  const lines = wrapText(name, cardTextWidth(rect.width), size, size * 2.4 > rect.height ? 1 : 2, 'semibold')
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillStyle = style.tokens.surface.text
  context.font = `600 ${size}px ${FAMILY}`
  const middle = rect.y + rect.height / 2
  lines.forEach((line, i) => {
    context.fillText(line, left, middle + (i - (lines.length - 1) / 2) * size * 1.15)
  })
}

function drawActor(context: CanvasRenderingContext2D, { node, rect, tone }: FarNode, looking: Looking): void {
  const { zoom, style } = looking
  const card = rememberedCard(node, style, rect.width)
  const place = { x: rect.x + (rect.width - ACTOR.icon) / 2, y: rect.y, width: ACTOR.icon, height: ACTOR.icon }
  const picture = card.icon && iconBitmap(card.icon, { theme: style.theme, tone, plain: true, onReady: style.onIcon })
  if (picture) context.drawImage(picture, place.x, place.y, place.width, place.height)
  if (zoom < NAMED_FROM) return
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = style.tokens.surface.text
  context.font = `600 12px ${FAMILY}`
  context.fillText(fitText(card.title, rect.width, 12, 'semibold'), rect.x + rect.width / 2, rect.y + ACTOR.icon + 15)
}

const NOTE_DASH = [5, 4]
const SOLID: number[] = []

function drawNote(context: CanvasRenderingContext2D, { node, rect }: FarNode, { zoom, style }: Looking): void {
  const look = noteLookOf(node, style.theme)
  context.beginPath()
  context.roundRect(rect.x + 0.5, rect.y + 0.5, rect.width - 1, rect.height - 1, 6)
  context.fillStyle = look.fill
  context.fill()
  context.lineWidth = Math.max(1, 0.6 / zoom)
  context.strokeStyle = look.border
  context.setLineDash(look.dash ? NOTE_DASH : SOLID)
  context.stroke()
  context.setLineDash(SOLID)
  if (zoom < NAMED_FROM) return
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillStyle = look.text
  context.font = `400 ${FONT.note}px ${FAMILY}`
  const room = Math.max(1, Math.floor((rect.height - 2 * NOTE.padding) / NOTE.lineHeight))
  wrapText(node.label, rect.width - 2 * NOTE.padding, FONT.note, room).forEach((line, i) => {
    context.fillText(line, rect.x + NOTE.padding, rect.y + NOTE.padding + (i + 0.5) * NOTE.lineHeight)
  })
}

/** Around what a search has found, and around what is selected. */
function drawRings(context: CanvasRenderingContext2D, nodes: readonly FarNode[], zoom: number, style: FarStyle): void {
  const { surface } = style.tokens
  const found = style.stepsBack ? nodes.filter(({ node }) => style.markOf(node) === 'hit') : []
  const selected = style.selected.size > 0 ? nodes.filter(({ node }) => style.selected.has(node.id)) : []
  for (const [ringed, color] of [
    [found, surface.hit],
    [selected, surface.selection],
  ] as const) {
    if (ringed.length === 0) continue
    context.strokeStyle = color
    context.lineWidth = Math.max(2, 1.5 / zoom)
    context.beginPath()
    for (const { rect } of ringed) context.roundRect(rect.x, rect.y, rect.width, rect.height, CARD.radius)
    context.stroke()
  }
}

const remembered = new WeakMap<DiagramNode, { key: string; card: Card }>()

function rememberedCard(node: DiagramNode, { level }: FarStyle, width: number): Card {
  const key = `${level} ${width}`
  const known = remembered.get(node)
  if (known?.key === key) return known.card
  const card = cardOf(node, level, width)
  remembered.set(node, { key, card })
  return card
}

import type { Rect } from '../../drawing/rect'
import { element, type SvgElement } from './element'
import type { Paint } from './paint'

/** The square that an icon takes. */
export interface Tile {
  readonly x: number
  readonly y: number
  readonly size: number
}

const RADIUS = 8
/** Part of its tile that one of our own drawings takes. */
const GLYPH_PART = 0.66

/** The icon of a service as it is; one of our own drawings, in the tone's colour, on a tile. */
export function drawTile(
  name: string | undefined,
  tone: keyof Paint['tokens']['tiles'],
  { x, y, size }: Tile,
  paint: Paint,
): SvgElement[] {
  const icon = paint.icon(name) ?? paint.icon('own/resource')
  if (icon && !icon.own) return [placeIcon(icon.id, x, y, size)]
  const tile = element('rect', { x, y, width: size, height: size, rx: RADIUS, fill: paint.tokens.tiles[tone] })
  if (!icon) return [tile]
  const inset = (size * (1 - GLYPH_PART)) / 2
  return [tile, placeIcon(icon.id, x + inset, y + inset, size * GLYPH_PART, paint.tokens.categories[tone])]
}

/** An icon by the id of its symbol; `color` is for drawings that take the colour of the text around them. */
export function placeIcon(id: string, x: number, y: number, size: number, color?: string): SvgElement {
  return element('use', { href: `#${id}`, 'xlink:href': `#${id}`, x, y, width: size, height: size, color })
}

/** A rectangle whose border of this width lies inside of `rect`, as the borders of a page do. */
export function bordered({ x, y, width, height }: Rect, border: number, radius: number) {
  const half = border / 2
  return { x: x + half, y: y + half, width: width - border, height: height - border, rx: radius - half }
}

/** The width of plain borders, in pixels. */
export const BORDER = 1

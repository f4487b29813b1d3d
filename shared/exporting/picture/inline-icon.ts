import { element, type SvgElement } from './element'

/** An icon made ready to stand in a picture, once, under an id of its own. */
export interface InlineIcon {
  readonly id: string
  readonly symbol: SvgElement
  /** Whether the icon brings its own background and fills its tile. */
  readonly fillsTile: boolean
}

const FORBIDDEN = /<(?:script|foreignObject|iframe|image|style)\b|\son\w+\s*=|javascript:|<!ENTITY|<!DOCTYPE/iu
/** Boxes of the icons that have a background; smaller ones are glyphs. */
const TILE_BOXES = new Set([64, 80])

/** An icon file as a symbol, its ids made unique by a prefix; undefined when it is not a plain drawing. */
export function inlineIcon(name: string, svg: string): InlineIcon | undefined {
  const match = /<svg\b([^>]*)>([\s\S]*)<\/svg>/u.exec(svg)
  const viewBox = /\sviewBox="([\d.\s-]+)"/u.exec(match?.[1] ?? '')?.[1]
  if (!match || !viewBox || FORBIDDEN.test(svg)) return undefined
  const id = `icon-${name.replace(/[^A-Za-z0-9-]/gu, '-')}`
  const inside = (match[2] ?? '').replace(/<title>[^<]*<\/title>|<desc>[^<]*<\/desc>|<!--[\s\S]*?-->/gu, '').trim()
  const symbol = element('symbol', { id, viewBox, ...drawingAttributes(match[1] ?? '') }, [
    { trusted: prefixIds(inside, id) },
  ])
  return { id, symbol, fillsTile: TILE_BOXES.has(Number(viewBox.split(/\s+/u)[2])) }
}

/** Stroke and fill that the file sets on its root and that its content inherits. */
function drawingAttributes(root: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name, value] of root.matchAll(/\s((?:fill|stroke)[a-z-]*)="([^"<>&]*)"/gu)) {
    if (name !== undefined && value !== undefined) found[name] = value
  }
  return found
}

function prefixIds(markup: string, prefix: string): string {
  return markup
    .replace(/\bid="([^"]+)"/gu, `id="${prefix}-$1"`)
    .replace(/url\(#([^)]+)\)/gu, `url(#${prefix}-$1)`)
    .replace(/(\s(?:xlink:)?href)="#([^"]+)"/gu, `$1="#${prefix}-$2"`)
}

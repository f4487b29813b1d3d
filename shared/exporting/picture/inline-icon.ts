import { element, type SvgElement, type TrustedMarkup } from './element'

/** An icon made ready to stand in a picture, once, under an id of its own. */
export interface InlineIcon {
  readonly id: string
  readonly symbol: SvgElement
  /** Whether it is one of our own drawings: one colour, that of the text around it. */
  readonly own: boolean
}

const FORBIDDEN = /<(?:script|foreignObject|iframe|image|style)\b|\son\w+\s*=|javascript:|<!ENTITY|<!DOCTYPE/iu
/** How round the corners of a service's icon are, as part of its width. */
const ROUNDNESS = 0.2

/** An icon file as a symbol, its ids made unique by a prefix; undefined when it is not a plain drawing. */
export function inlineIcon(name: string, svg: string): InlineIcon | undefined {
  const match = /<svg\b([^>]*)>([\s\S]*)<\/svg>/u.exec(svg)
  const viewBox = /\sviewBox="([\d.\s-]+)"/u.exec(match?.[1] ?? '')?.[1]
  if (!match || !viewBox || FORBIDDEN.test(svg)) return undefined
  const id = `icon-${name.replace(/[^A-Za-z0-9-]/gu, '-')}`
  const inside = (match[2] ?? '').replace(/<title>[^<]*<\/title>|<desc>[^<]*<\/desc>|<!--[\s\S]*?-->/gu, '').trim()
  const own = name.startsWith('own/')
  const drawing = { trusted: prefixIds(inside, id) }
  const symbol = element(
    'symbol',
    { id, viewBox, ...drawingAttributes(match[1] ?? '') },
    own ? [drawing] : rounded(id, viewBox, drawing),
  )
  return { id, symbol, own }
}

/** The drawing with round corners; the file itself is left as it is. */
function rounded(id: string, viewBox: string, drawing: TrustedMarkup): SvgElement[] {
  const [x = 0, y = 0, width = 0, height = 0] = viewBox.trim().split(/\s+/u).map(Number)
  const clip = `${id}-corners`
  return [
    element('clipPath', { id: clip }, [element('rect', { x, y, width, height, rx: width * ROUNDNESS })]),
    element('g', { 'clip-path': `url(#${clip})` }, [drawing]),
  ]
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

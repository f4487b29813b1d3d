/** A piece of an SVG document. Text and attribute values are escaped when it is written, so user text cannot become markup. */
export interface SvgElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly SvgChild[]
}

/** Markup that is known to be safe: the checked inside of an icon file. */
export interface TrustedMarkup {
  readonly trusted: string
}

export type SvgChild = SvgElement | TrustedMarkup | string

/** Values an attribute may be given; undefined leaves it out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element. Numbers are written with at most two decimals. */
export function element(name: string, attributes: Attributes = {}, children: readonly SvgChild[] = []): SvgElement {
  const written: Record<string, string> = {}
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) written[key] = typeof value === 'number' ? String(Math.round(value * 100) / 100) : value
  }
  return { name, attributes: written, children }
}

/** The text of an element and all in it. */
export function writeElement(root: SvgElement): string {
  const attributes = Object.entries(root.attributes)
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
    .join('')
  if (root.children.length === 0) return `<${root.name}${attributes}/>`
  return `<${root.name}${attributes}>${root.children.map(writeChild).join('')}</${root.name}>`
}

function writeChild(child: SvgChild): string {
  if (typeof child === 'string') return escapeText(child)
  return 'trusted' in child ? child.trusted : writeElement(child)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in XML: markup escaped, characters XML does not allow removed. */
export function escapeText(text: string): string {
  return [...text]
    .filter(isAllowed)
    .map((character) => ESCAPES[character] ?? character)
    .join('')
}

/** https://www.w3.org/TR/xml/#charsets, without the controls that XML only tolerates. */
function isAllowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d
  const isControl = code >= 0x7f && code <= 0x9f
  const isLoneSurrogate = code >= 0xd800 && code <= 0xdfff
  return !isControl && !isLoneSurrogate && code !== 0xfffe && code !== 0xffff
}

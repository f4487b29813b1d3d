/** An element of an SVG that was read. */
export interface ReadElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly ReadElement[]
  /** The characters directly in it. */
  readonly text: string
}

const TOKEN = /<!--[\s\S]*?-->|<(\/?)([\w:-]+)([^>]*?)(\/?)>|([^<]+)/gu
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: ReadElement[]
  text: string
}

/** Reads the text of a picture that we wrote: well-formed, without declarations. What follows the first element is not read. */
export function readSvg(svg: string): ReadElement {
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const open: Open[] = [root]
  for (const [, closing, name, attributes = '', empty, text] of svg.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.text += plain(text)
    if (name === undefined) continue
    if (closing) {
      if (open.length > 1) open.pop()
      continue
    }
    const element: Open = { name, attributes: attributesIn(attributes), children: [], text: '' }
    parent.children.push(element)
    if (!empty) open.push(element)
  }
  return root.children[0] ?? root
}

function attributesIn(markup: string): Record<string, string> {
  const found = [...markup.matchAll(ATTRIBUTE)].map(([, name = '', one, other]) => [name, plain(one ?? other ?? '')])
  return Object.fromEntries(found) as Record<string, string>
}

const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&amp;', '&'],
])

function plain(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/gu, (escaped) => ESCAPED.get(escaped) ?? escaped)
}

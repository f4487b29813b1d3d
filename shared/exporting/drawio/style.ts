/** What a style of draw.io says, in its order. Undefined entries are left out. */
export type Style = Readonly<Record<string, string | number | undefined>>

/** The text of a style. A separator inside a value is dropped: draw.io has no way to write one. */
export function styleText(style: Style): string {
  return Object.entries(style)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${String(value).replace(/;/gu, '')};`]))
    .join('')
}

/** A picture as draw.io has it in a style: base64 without the word for it, which would hold a separator. */
export function imageStyle(svg: string): string {
  return `data:image/svg+xml,${base64(svg)}`
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 of the UTF-8 bytes of a text. */
export function base64(text: string): string {
  const bytes = utf8Of(text)
  let written = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    const sextets = [group >> 18, (group >> 12) & 63, (group >> 6) & 63, group & 63]
    const filled = b === undefined ? 2 : c === undefined ? 3 : 4
    written += sextets.map((sextet, index) => (index < filled ? LETTERS.charAt(sextet) : '=')).join('')
  }
  return written
}

function utf8Of(text: string): number[] {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  }
  return bytes
}

import { CARRIED } from '../diagram/carried'
import { looksLikeText } from './looks-like'

interface Utf8Decoder {
  decode(bytes: Uint8Array): string
}

// Every place this runs in has it; the language's own library does not declare it.
declare const TextDecoder: new (label: string, options?: { fatal: boolean }) => Utf8Decoder

/**
 * What a file that may be a picture carries. `carried`: the text of a diagram file, not yet parsed. `nothing`: it is a
 * picture without one; the message says so. `no-picture`: something else.
 */
export type Carried =
  | { readonly outcome: 'carried'; readonly text: string }
  | { readonly outcome: 'nothing'; readonly message: string }
  | { readonly outcome: 'no-picture' }

const NO_PICTURE: Carried = { outcome: 'no-picture' }
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const HEAD = 20_000

/** Looks for the diagram in the bytes of an SVG or PNG. Never throws; reads each byte once. */
export function carriedIn(bytes: Uint8Array, fileName: string): Carried {
  if (PNG.every((byte, index) => bytes[index] === byte)) return found(textInPng(bytes), 'PNG', fileName)
  if (looksLikeText(decoded(bytes.subarray(0, HEAD)) ?? '') !== 'an SVG picture') return NO_PICTURE
  const text = decoded(bytes)
  return text === undefined ? NO_PICTURE : found(textInSvg(text), 'SVG', fileName)
}

function found(text: string | undefined, format: string, fileName: string): Carried {
  if (text !== undefined) return { outcome: 'carried', text }
  const message = `“${fileName}” is ${format === 'SVG' ? 'an' : 'a'} ${format} picture without a diagram in it. Only pictures that Stackboard exported with their diagram can be opened.`
  return { outcome: 'nothing', message }
}

/** Damaged ends are cut off, so that the head of a longer text can be looked at. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8').decode(bytes)
  } catch {
    return undefined
  }
}

function textInPng(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = PNG.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length) return undefined
    const text = latin(bytes, at + 4, 4) === 'iTXt' ? textInChunk(bytes.subarray(at + 8, end)) : undefined
    if (text !== undefined) return text
    at = end + 4
  }
  return undefined
}

/** Keyword, zero, compressed or not, method, language, zero, translated keyword, zero, text. */
function textInChunk(data: Uint8Array): string | undefined {
  const keywordEnd = CARRIED.keyword.length
  if (latin(data, 0, keywordEnd) !== CARRIED.keyword || data[keywordEnd] !== 0 || data[keywordEnd + 1] !== 0)
    return undefined
  const languageEnd = data.indexOf(0, keywordEnd + 3)
  const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1)
  return translatedEnd < 0 ? undefined : decoded(data.subarray(translatedEnd + 1))
}

function latin(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length))
}

const ELEMENT = new RegExp(`<(?:[\\w-]+:)?diagram\\b[^<>]*["']${CARRIED.namespace}["'][^<>]*>`)

function textInSvg(svg: string): string | undefined {
  const start = ELEMENT.exec(svg)
  if (!start) return undefined
  const from = start.index + start[0].length
  if (svg.startsWith('<![CDATA[', skipSpace(svg, from))) {
    const inner = skipSpace(svg, from) + '<![CDATA['.length
    const end = svg.indexOf(']]>', inner)
    return end < 0 ? undefined : svg.slice(inner, end)
  }
  const end = svg.indexOf('<', from)
  return end < 0 ? undefined : unescaped(svg.slice(from, end))
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (/\s/.test(text.charAt(at))) at++
  return at
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED.get(String(name).toLowerCase()) ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

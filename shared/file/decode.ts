import { looksLikeBytes } from './looks-like'
import { refuse } from './opened'
import { positionAt, type TextPosition } from './text-position'

interface Utf8Decoder {
  decode(bytes: Uint8Array, options?: { stream: boolean }): string
}

// Every place this runs in has it; the language's own library does not declare it.
declare const TextDecoder: new (label: string, options?: { fatal: boolean }) => Utf8Decoder

/** What decoding gave: the text without a byte order mark, or why there is none. */
export type Decoded = { readonly outcome: 'text'; readonly text: string } | ReturnType<typeof refuse>

/** The text of a file's bytes. UTF-8 only: other encodings are named, damage is placed. */
export function decodeBytes(bytes: Uint8Array, fileName: string): Decoded {
  const encoding = otherEncoding(bytes)
  if (encoding) return refuse('bad-encoding', `“${fileName}” is written in ${encoding}; a diagram file is UTF-8 text.`)
  try {
    return { outcome: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const other = looksLikeBytes(bytes)
    if (other) return refuse('another-format', `“${fileName}” looks like ${other}, not like a diagram file.`)
    return refuse('bad-encoding', `“${fileName}” is damaged: from here on it is not UTF-8 text.`, damageIn(bytes))
  }
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-32', [0xff, 0xfe, 0, 0]],
  ['UTF-32', [0, 0, 0xfe, 0xff]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
]

function otherEncoding(bytes: Uint8Array): string | undefined {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  return marked ? marked[0] : hasZeroInEverySecondByte(bytes) ? 'UTF-16' : undefined
}

/** UTF-16 without a mark: Latin text then has a zero in every second byte, and only there. */
function hasZeroInEverySecondByte(bytes: Uint8Array): boolean {
  const head = [...bytes.subarray(0, Math.min(64, bytes.length & ~1))]
  const zeros = [0, 1].map((side) => head.filter((byte, index) => index % 2 === side && byte === 0).length)
  const half = head.length / 2
  return half >= 2 && Math.max(...zeros) === half && Math.min(...zeros) === 0
}

/** Where the first byte stands that no UTF-8 text has there. The longest prefix that decodes is found by halving. */
function damageIn(bytes: Uint8Array): TextPosition {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (prefixText(bytes, middle) === undefined) bad = middle
    else good = middle
  }
  const text = prefixText(bytes, good) ?? ''
  return positionAt(text, text.length)
}

function prefixText(bytes: Uint8Array, length: number): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
  } catch {
    return undefined
  }
}

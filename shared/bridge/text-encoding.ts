/** Why bytes are not UTF-8 text. A position is given for UTF-8 that breaks off or is mangled. */
export interface EncodingProblem {
  /** What the bytes look like: "UTF-16", "UTF-32", "a binary file", "damaged UTF-8". */
  looksLike: string
  /** Both counted from 1; the column in bytes. */
  position?: { line: number; column: number }
}

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-32', [0xff, 0xfe, 0, 0]],
  ['UTF-32', [0, 0, 0xfe, 0xff]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
]

/** Finds out why bytes cannot be read as UTF-8. Nothing: they can. Zero bytes are left to the reader of the text. */
export function findEncodingProblem(bytes: Uint8Array): EncodingProblem | undefined {
  for (const [looksLike, mark] of marks) {
    if (mark.every((byte, index) => bytes[index] === byte)) return { looksLike }
  }
  if (looksLikeUtf16(bytes)) return { looksLike: 'UTF-16' }
  const offset = findInvalidByte(bytes)
  return offset === undefined ? undefined : { looksLike: 'damaged UTF-8', position: positionAt(bytes, offset) }
}

/** UTF-16 without a mark: Latin text then has a zero in every second byte, and only there. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const pairs = Math.min(32, Math.floor(bytes.length / 2))
  if (pairs < 2) return false
  const zeros = [0, 0]
  for (let index = 0; index < pairs * 2; index += 1)
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  return Math.max(...zeros) === pairs && Math.min(...zeros) === 0
}

/** Lowest code point that needs this many continuation bytes; a shorter spelling is not allowed. */
const lowest = [0, 0x80, 0x800, 0x10000]

function findInvalidByte(bytes: Uint8Array): number | undefined {
  let index = 0
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index)
    if (length === 0) return index
    index += length
  }
  return undefined
}

/** Length of the valid sequence that starts here; 0: there is none. */
function sequenceLength(bytes: Uint8Array, start: number): number {
  const first = bytes[start] ?? 0
  if (first < 0x80) return 1
  const following = first >= 0xf0 && first < 0xf8 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0
  if (following === 0 || first >= 0xf8) return 0
  let point = first & (0x3f >> following)
  for (let step = 1; step <= following; step += 1) {
    const next = bytes[start + step] ?? 0
    if (next >> 6 !== 2) return 0
    point = (point << 6) | (next & 0x3f)
  }
  const surrogate = point >= 0xd800 && point <= 0xdfff
  return point < (lowest[following] ?? 0) || point > 0x10ffff || surrogate ? 0 : following + 1
}

function positionAt(bytes: Uint8Array, offset: number): { line: number; column: number } {
  let line = 1
  let lineStart = 0
  for (let index = 0; index < offset; index += 1) {
    if (bytes[index] !== 10) continue
    line += 1
    lineStart = index + 1
  }
  return { line, column: offset - lineStart + 1 }
}

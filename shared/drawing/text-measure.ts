/** Weights that drawings use. */
export type Weight = 'regular' | 'semibold'

/** Advance widths of the characters from space to tilde in hundredths of an em, as the font Inter has them. */
const WIDTHS: Readonly<Record<Weight, readonly number[]>> = {
  regular: [
    28, 29, 47, 63, 64, 98, 64, 30, 36, 36, 50, 66, 29, 46, 29, 36, 63, 41, 61, 62, 65, 59, 62, 57, 62, 62, 29, 30, 66,
    66, 66, 51, 97, 69, 65, 73, 72, 60, 59, 75, 74, 27, 57, 67, 57, 90, 75, 76, 64, 76, 64, 64, 65, 74, 69, 99, 68, 68,
    63, 36, 36, 36, 47, 46, 32, 56, 61, 57, 61, 58, 37, 61, 59, 24, 24, 55, 24, 88, 59, 60, 61, 61, 38, 53, 33, 59, 56,
    82, 55, 56, 55, 43, 33, 43, 66,
  ],
  semibold: [
    25, 32, 52, 64, 65, 100, 66, 33, 37, 37, 54, 67, 32, 47, 32, 38, 66, 42, 62, 64, 67, 61, 64, 58, 64, 64, 32, 33, 67,
    67, 67, 54, 100, 73, 66, 74, 72, 61, 59, 75, 75, 28, 58, 70, 57, 92, 76, 77, 65, 77, 65, 65, 66, 74, 73, 102, 72,
    71, 65, 37, 38, 37, 48, 47, 35, 57, 62, 58, 62, 59, 39, 63, 61, 26, 26, 57, 26, 90, 61, 61, 62, 62, 40, 55, 35, 61,
    59, 84, 57, 59, 57, 45, 36, 45, 67,
  ],
}
const FIRST_LISTED = 0x20
const MIDDLE_DOT = 0xb7
const WIDE_FROM = 0x2e80
const ELLIPSIS = '…'

/** About how wide a single line of text is drawn, in pixels, for a font size in pixels. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  let hundredths = 0
  for (const character of text) hundredths += characterWidth(character.codePointAt(0) ?? FIRST_LISTED, WIDTHS[weight])
  return (hundredths * size) / 100
}

function characterWidth(code: number, widths: readonly number[]): number {
  if (code === MIDDLE_DOT) return 32
  return widths[code - FIRST_LISTED] ?? (code >= WIDE_FROM ? 105 : 64)
}

/** The text, or as much of it as fits before an ellipsis. */
export function fitText(text: string, width: number, size: number, weight: Weight = 'regular'): string {
  if (textWidth(text, size, weight) <= width) return text
  const room = width - textWidth(ELLIPSIS, size, weight) - size * 0.1
  let kept = ''
  for (const character of text) {
    if (textWidth(kept + character, size, weight) > room) break
    kept += character
  }
  return `${kept.trimEnd()}${ELLIPSIS}`
}

/** The text broken into lines at spaces; words too long for a line are cut with an ellipsis, and so is the last line. */
export function wrapText(text: string, width: number, size: number, maxLines: number, weight: Weight = 'regular') {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(/\s+/u)) {
      const longer = line ? `${line} ${word}` : word
      if (line && textWidth(longer, size, weight) > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    lines.push(line)
  }
  const kept = lines.slice(0, maxLines)
  if (lines.length > maxLines) kept[maxLines - 1] = `${kept[maxLines - 1] ?? ''} ${lines[maxLines] ?? ''}`
  return kept.map((line) => fitText(line, width, size, weight))
}

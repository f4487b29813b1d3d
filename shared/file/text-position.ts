/** A place in a text: the line and the column in it in UTF-16 units, both counted from 1. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

/** The place of an offset in a text. Lines end with a line feed, with or without a carriage return. */
export function positionAt(text: string, offset: number): TextPosition {
  return positionsAt(text, [offset]).get(offset) ?? { line: 1, column: 1 }
}

/** The places of several offsets, found in one pass over the text. */
export function positionsAt(text: string, offsets: readonly number[]): Map<number, TextPosition> {
  const places = new Map<number, TextPosition>()
  let line = 1
  let start = 0
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    for (let end = text.indexOf('\n', start); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line++
      start = end + 1
    }
    places.set(offset, { line, column: offset - start + 1 })
  }
  return places
}

/** A piece of text that takes the place of another. An insertion replaces nothing. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with all edits made. They must not overlap; insertions come before what is replaced at the same place. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index)
  let at = 0
  let result = ''
  for (const { edit } of ordered) {
    result += text.slice(at, Math.max(at, edit.start)) + edit.text
    at = Math.max(at, edit.end)
  }
  return result + text.slice(at)
}

/** Where the line that holds an offset starts. */
export function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** Behind the line break of the line that holds an offset; the text's end where there is none. */
export function lineEndOf(text: string, offset: number): number {
  const found = text.indexOf('\n', offset)
  return found < 0 ? text.length : found + 1
}

/** How many units stand before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset)
}

/** Whether nothing but blanks stands before an offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  return text.slice(lineStartOf(text, offset), offset).trim() === ''
}

/** Whether the line that starts at an offset is blank. The end of the text is no line. */
export function isBlankLine(text: string, start: number): boolean {
  return start < text.length && text.slice(start, lineEndOf(text, start)).trim() === ''
}

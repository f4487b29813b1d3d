import type { Json } from './json'
import { entryText, itemText } from './patch-render'
import { type FileStyle, standApart } from './patch-style'
import type { SourceEntry, SourceNode } from './source'
import { columnOf, isBlankLine, lineEndOf, lineStartOf, startsLine, type TextEdit } from './text-edits'

/** Something that stands on lines of its own in a block: an entry of a map or an item of a list. */
interface Part {
  readonly start: number
  /** Behind its value. */
  readonly end: number
}

/** The parts of a block map or list. */
export function partsOf(node: SourceNode): Part[] {
  const entries = node.entries?.map((entry) => ({ start: entry.start, end: endOfEntry(entry) }))
  return entries ?? node.items?.map(({ start, value }) => ({ start, end: Math.max(value.end, start + 1) })) ?? []
}

/** Behind an entry's value, or behind its colon where it has none. */
export function endOfEntry(entry: SourceEntry): number {
  return Math.max(entry.value.end, entry.afterColon)
}

/** The edit that adds an entry behind the part at an index, or before the first one that stays. */
export function addEntry(
  node: SourceNode,
  after: number,
  first: number,
  key: string,
  value: Json,
  place: Place,
): TextEdit {
  const column = columnOf(place.text, partsOf(node)[0]?.start ?? 0)
  return addLines(node, after, first, entryText(key, value, column, place.style), place)
}

/** The edit that adds an item, as `addEntry`. */
export function addItem(node: SourceNode, after: number, first: number, value: Json, place: Place): TextEdit {
  const column = columnOf(place.text, partsOf(node)[0]?.start ?? 0)
  return addLines(node, after, first, itemText(value, column, place.style), place)
}

/** The text and how it is written. */
export interface Place {
  readonly text: string
  readonly style: FileStyle
}

function addLines(node: SourceNode, after: number, first: number, lines: string, { text }: Place): TextEdit {
  const parts = partsOf(node)
  const column = ' '.repeat(columnOf(text, parts[0]?.start ?? 0))
  const apart = node.kind === 'map' && standApart(node, text) ? '\n' : ''
  const previous = parts[after]
  if (previous) {
    const at = lineEndOf(text, previous.end)
    const isLast = text[at - 1] !== '\n'
    return insertion(at, isLast ? `\n${apart}${column}${lines}` : `${apart}${column}${lines}\n`)
  }
  const next = parts[first]?.start ?? node.content
  if (!startsLine(text, next)) return insertion(next, `${lines}\n${apart}${column}`)
  return insertion(ownStart(node, first, text), `${column}${lines}\n${apart}`)
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text }
}

/** The edits that take parts out, each with its own comments. At least one part must stay. */
export function removeParts(node: SourceNode, removed: ReadonlySet<number>, text: string): TextEdit[] {
  const parts = partsOf(node)
  const edits: TextEdit[] = []
  let index = 0
  // A first part that stands behind a dash or on its key's line leaves its place to the first one that stays.
  if (removed.has(0) && parts[0] && !startsLine(text, parts[0].start)) {
    while (removed.has(index)) index += 1
    edits.push({ start: parts[0].start, end: parts[index]?.start ?? parts[0].start, text: '' })
  }
  for (; index < parts.length; index += 1) {
    if (removed.has(index)) edits.push(removeLines(node, index, text))
  }
  return edits
}

function removeLines(node: SourceNode, index: number, text: string): TextEdit {
  const part = partsOf(node)[index] ?? { start: 0, end: 0 }
  const start = ownStart(node, index, text)
  let end = lineEndOf(text, part.end)
  const blankBefore = start > 0 && isBlankLine(text, lineStartOf(text, start - 1))
  if (blankBefore) while (isBlankLine(text, end)) end = lineEndOf(text, end)
  const atEnd = end === text.length && blankBefore
  return { start: atEnd ? withoutBlanksBefore(text, start) : start, end, text: '' }
}

function withoutBlanksBefore(text: string, start: number): number {
  let at = start
  while (at > 0 && isBlankLine(text, lineStartOf(text, at - 1))) at = lineStartOf(text, at - 1)
  return at
}

/** Where the lines of a part start, with the comments that stand right above it. */
function ownStart(node: SourceNode, index: number, text: string): number {
  const parts = partsOf(node)
  const previous = parts[index - 1]
  const column = columnOf(text, parts[index]?.start ?? node.start)
  // Above the first part there is nothing but its map's key; at the margin that is the head of the file.
  const bound = previous ? lineEndOf(text, previous.end) : column > 0 ? 0 : node.start
  let at = lineStartOf(text, parts[index]?.start ?? node.start)
  while (at > bound) {
    const above = lineStartOf(text, at - 1)
    if (above < bound || !/^[ \t]*#/.test(text.slice(above, at))) break
    at = above
  }
  return at
}

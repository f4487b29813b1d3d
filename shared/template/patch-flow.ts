import type { Json } from './json'
import { partsOf } from './patch-block'
import { flowText, jsonText } from './patch-render'
import type { FileStyle } from './patch-style'
import type { SourceNode } from './source'
import { lineStartOf, type TextEdit } from './text-edits'

/** The text, how it is written and whether it is JSON. */
export interface FlowPlace {
  readonly text: string
  readonly style: FileStyle
  readonly json: boolean
}

/** A value as it is written in brackets at an offset. */
export function flowValue(value: Json, at: number, oneLine: boolean, { text, style, json }: FlowPlace): string {
  return json ? jsonText(value, style, indentationAt(text, at), oneLine) : flowText(value, style)
}

/** What stands before a part in brackets: `"key": `, or nothing for an item. */
function keyText(key: string | undefined, { style, json }: FlowPlace): string {
  if (key === undefined) return ''
  if (json) return style.unit === '' ? `${JSON.stringify(key)}:` : `${JSON.stringify(key)}: `
  return `${flowText(key, style)}: `
}

/** The edit that adds a part in brackets behind the one at an index, or before the first one that stays. */
export function addFlowPart(
  node: SourceNode,
  after: number,
  first: number,
  key: string | undefined,
  value: Json,
  place: FlowPlace,
): TextEdit {
  const parts = partsOf(node)
  const previous = parts[after]
  const beside = previous ?? parts[first] ?? { start: node.content + 1, end: node.content + 1 }
  const oneLine = isOnOneLine(node, place.text)
  const written = keyText(key, place) + flowValue(value, beside.start, oneLine, place)
  const gap = place.json && place.style.unit === '' ? ',' : ', '
  const separator = oneLine ? gap : `,\n${indentationAt(place.text, beside.start)}`
  if (previous) return { start: previous.end, end: previous.end, text: separator + written }
  return { start: beside.start, end: beside.start, text: written + separator }
}

/** The edits that take parts out of brackets with their commas. At least one part must stay. */
export function removeFlowParts(node: SourceNode, removed: ReadonlySet<number>): TextEdit[] {
  const parts = partsOf(node)
  const edits: TextEdit[] = []
  for (let index = 0; index < parts.length; index += 1) {
    if (!removed.has(index)) continue
    let last = index
    while (removed.has(last + 1)) last += 1
    const next = parts[last + 1]
    const run = next
      ? { start: parts[index]?.start ?? 0, end: next.start }
      : { start: parts[index - 1]?.end ?? 0, end: parts[last]?.end ?? 0 }
    edits.push({ ...run, text: '' })
    index = last
  }
  return edits
}

function isOnOneLine(node: SourceNode, text: string): boolean {
  const [first, second] = partsOf(node)
  const upTo = second?.start ?? node.end
  return (
    first === undefined || !text.slice(second ? first.end : node.content, second ? upTo : first.start).includes('\n')
  )
}

function indentationAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStartOf(text, offset), offset))?.[0] ?? ''
}

import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { intrinsicOf, SHORT_FORMS } from './intrinsics'
import type { Path } from './path'

/** The lines of a template's text that a path covers, counted from 1, both included. */
export interface Lines {
  readonly path: Path
  readonly first: number
  readonly last: number
}

const CALL_OF = new Map([...SHORT_FORMS].map(([name, tag]) => [tag, name]))

/**
 * Where each path of a template stands in its text, YAML or JSON (which is YAML as well), outer paths before inner ones.
 * Short forms count as the long form they stand for. A text with errors gives what could be read.
 */
export function locatePaths(text: string): Lines[] {
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: 'failsafe',
    logLevel: 'silent',
    uniqueKeys: false,
  })
  const found: Lines[] = []
  if (document.contents) visit(document.contents as Node, [], 0, counter, found)
  return found
}

function visit(node: Node, path: Path, start: number, counter: LineCounter, found: Lines[]): void {
  const [from, to] = node.range ?? [start, start]
  const first = counter.linePos(Math.min(start || from, from)).line
  found.push({ path, first, last: counter.linePos(Math.max(from, to - 1)).line })
  const call = node.tag ? CALL_OF.get(node.tag) : undefined
  const inner = call && intrinsicOf({ [call]: '' }) ? [...path, call] : path
  if (isSeq(node)) {
    node.items.forEach((item, index) => {
      visit(item as Node, [...inner, index], (item as Node).range?.[0] ?? from, counter, found)
    })
  }
  if (!isMap(node)) return
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue
    const keyStart = pair.key.range?.[0] ?? from
    if (pair.value) visit(pair.value as Node, [...inner, String(pair.key.value)], keyStart, counter, found)
  }
}

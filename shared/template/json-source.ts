import { type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { Json } from './json'
import { DEEPEST_TEMPLATE } from './limits'
import { fromEntries } from './path'
import { exact } from './plain-scalar'
import { RefusedTemplate } from './refusal'
import { tooDeep } from './screen'
import type { SourceEntry, SourceNode } from './source'

/** A JSON text with the place of everything in it; undefined: it is not JSON. Throws RefusedTemplate for depth and doubled keys. */
export function jsonSource(text: string): SourceNode | undefined {
  refuseDepth(text)
  const faults: ParseError[] = []
  const root = parseTree(text, faults, { disallowComments: true, allowTrailingComma: false })
  return root && faults.length === 0 ? nodeFrom(root, text) : undefined
}

/** The first fault of a text that should have been JSON. */
export function jsonFault(text: string): RefusedTemplate {
  const faults: ParseError[] = []
  parseTree(text, faults, { disallowComments: true, allowTrailingComma: false })
  const offset = faults[0]?.offset ?? text.length
  const cutOff = text.slice(offset).trim() === ''
  const message = cutOff ? 'The file is cut off: it ends in the middle.' : 'This is no JSON from here on.'
  return new RefusedTemplate('not-json', message, offset)
}

function refuseDepth(text: string): void {
  let depth = 0
  const mark = /"(?:[^"\\]|\\.)*"|[[\]{}]/gs
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const [sign] = found
    if (sign === '[' || sign === '{') depth += 1
    if (sign === ']' || sign === '}') depth -= 1
    if (depth > DEEPEST_TEMPLATE) throw tooDeep(found.index)
  }
}

function nodeFrom(node: Node, text: string): SourceNode {
  const place = { start: node.offset, content: node.offset, end: node.offset + node.length }
  if (node.type === 'object') return { kind: 'map', style: 'flow', ...place, ...entriesFrom(node, text) }
  if (node.type === 'array') {
    const items = (node.children ?? []).map((child) => ({ start: child.offset, value: nodeFrom(child, text) }))
    return { kind: 'list', style: 'flow', ...place, items, value: items.map((each) => each.value.value) }
  }
  return { kind: 'scalar', style: node.type === 'string' ? 'double' : 'plain', ...place, value: scalarFrom(node, text) }
}

function scalarFrom(node: Node, text: string): Json {
  if (node.type !== 'number') return node.value as Json
  return exact(text.slice(node.offset, node.offset + node.length), node.value as number)
}

function entriesFrom(node: Node, text: string): Pick<SourceNode, 'entries' | 'value'> {
  const entries = (node.children ?? []).map((property) => entryFrom(property, text))
  refuseDoubled(entries)
  return { entries, value: fromEntries(entries.map(({ key, value }) => [key, value.value])) }
}

function entryFrom(property: Node, text: string): SourceEntry {
  const [key, value] = property.children ?? []
  if (!key || !value) throw new RefusedTemplate('not-json', 'A key has no value.', property.offset)
  return {
    key: String(key.value),
    start: key.offset,
    keyEnd: key.offset + key.length,
    afterColon: (property.colonOffset ?? key.offset) + 1,
    value: nodeFrom(value, text),
  }
}

/** Throws RefusedTemplate where two entries of a map have one key. */
export function refuseDoubled(entries: readonly SourceEntry[]): void {
  const seen = new Set<string>()
  for (const { key, start } of entries) {
    if (seen.has(key))
      throw new RefusedTemplate('duplicate-key', `The key “${key.slice(0, 80)}” stands twice in one map.`, start)
    seen.add(key)
  }
}

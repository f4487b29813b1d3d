import { blockLines, indented } from './block-lines'
import type { Json } from './json'
import type { FileStyle } from './patch-style'
import type { SourceNode } from './source'
import { toYamlFragment } from './yaml-text'

/** `key: value` as lines of a block map at a column; the first line without its indentation, the last without its break. */
export function entryText(key: string, value: Json, column: number, style: FileStyle): string {
  return shifted(blockLines({ [key]: value }, style), column)
}

/** `- value` as lines of a block list at a column, as `entryText`. */
export function itemText(value: Json, column: number, style: FileStyle): string {
  return shifted(blockLines([value], style), column)
}

function shifted([first = '', ...others]: readonly string[], column: number): string {
  return [first, ...indented(others, column)].join('\n')
}

/** A value on one line, in brackets where it needs any. */
export function flowText(value: Json, style: FileStyle): string {
  return toYamlFragment(value, { ...style, flow: true }).trimEnd()
}

/** A value as JSON; `indentation` stands before the line it starts on. On one line where the file or its surroundings are. */
export function jsonText(value: Json, style: FileStyle, indentation: string, oneLine: boolean): string {
  if (style.unit === '' || oneLine) return style.unit === '' ? JSON.stringify(value) : spaced(value)
  return JSON.stringify(value, undefined, style.unit).replaceAll('\n', `\n${indentation}`)
}

function spaced(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, each]) => `${JSON.stringify(key)}: ${spaced(each)}`)
    .join(', ')}}`
}

/**
 * A plain value in the place of another in YAML, written in the same way: quotation marks stay, a block of text stays one.
 * Undefined: it cannot be written so. `parentColumn`: the column of what the value belongs to.
 */
export function scalarText(value: Json, old: SourceNode, text: string, style: FileStyle): string | undefined {
  if (typeof value !== 'string') return typeof value === 'object' && value !== null ? undefined : flowText(value, style)
  if (
    old.style === 'single' &&
    /^[\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe]*$/.test(value) &&
    !/[\u2028\u2029]/.test(value)
  ) {
    return `'${value.replaceAll("'", "''")}'`
  }
  if (old.style === 'double') return doubleQuoted(value)
  if (old.style === 'literal') return literalText(value, text.slice(old.content, old.end))
  return value.includes('\n') ? undefined : flowText(value, style)
}

function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** A literal block with the indentation of the old one. */
function literalText(value: string, old: string): string | undefined {
  const body = value.replace(/\n+$/, '')
  const first = old
    .split('\n')
    .slice(1)
    .find((line) => line.trim() !== '')
  const header = /^[|>](\d?)[-+]?(\d?)[^\n]*/.exec(old)
  if (!first || !header || header[1] || header[2]) return undefined
  if (body === '' || /^\s/.test(body) || /[^\x20-\x7e\n\t\u00a0-\ud7ff\ue000-\ufefe]|[\u2028\u2029]/.test(body))
    return undefined
  const indentation = /^ */.exec(first)?.[0] ?? ''
  const ends = value.length - body.length
  const chomp = ends === 0 ? '-' : ends === 1 ? '' : '+'
  const comment = header[0].replace(/^[|>][-+]?/, '').trimEnd()
  const lines = body.split('\n').map((line) => (line === '' ? '' : indentation + line))
  return [`|${chomp}${comment}`, ...lines, ...Array<string>(Math.max(0, ends - 1)).fill('')].join('\n')
}

import { isJsonObject, type Json } from './json'
import { fromEntries } from './path'
import { taggedValue, toYamlFragment, type YamlLook } from './yaml-text'

/**
 * A value as lines of YAML in block style, dashes with one blank behind them however deep a level is indented. Plain values and
 * keys are written as `toYamlFragment` has them.
 */
export function blockLines(value: Json, look: YamlLook): string[] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((item) => itemLines(item, look))
  if (isJsonObject(value) && Object.keys(value).length > 0 && !taggedValue(value, look.longForms)) {
    return Object.entries(value).flatMap(([key, each]) => entryLines(key, each, look))
  }
  return linesOf(toYamlFragment(value, look))
}

/** Lines moved to the right. Blank lines stay blank. */
export function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line))
}

function linesOf(fragment: string): string[] {
  return fragment.replace(/\n$/, '').split('\n')
}

function entryLines(key: string, value: Json, look: YamlLook): string[] {
  const { tag, argument } = taggedValue(value, look.longForms) ?? { tag: undefined, argument: value }
  const name = toYamlFragment(fromEntries([[key, 0]]), look).replace(/: 0\n$/, ':')
  // Under its own key alone, `Ref: X` would be taken for a call.
  if (!isBlock(argument)) return linesOf(name + toYamlFragment({ x: value }, look).slice('x:'.length))
  const flush = look.flushLists && Array.isArray(argument)
  return [tag ? `${name} ${tag}` : name, ...indented(blockLines(argument, look), flush ? 0 : (look.indent ?? 2))]
}

function itemLines(item: Json, look: YamlLook): string[] {
  const { tag, argument } = taggedValue(item, look.longForms) ?? { tag: undefined, argument: item }
  if (!isBlock(argument)) return linesOf(toYamlFragment([item], { ...look, indent: 2, flushLists: false }))
  const lines = blockLines(argument, look)
  if (tag) return [`- ${tag}`, ...indented(lines, 2)]
  const [first = '', ...others] = lines
  return [`- ${first}`, ...indented(others, 2)]
}

function isBlock(value: Json): boolean {
  return Array.isArray(value) ? value.length > 0 : isJsonObject(value) && Object.keys(value).length > 0
}

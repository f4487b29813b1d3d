import type { PrimitiveKind, PropertyType } from './types'

const primitives: ReadonlySet<string> = new Set<PrimitiveKind>([
  'string',
  'number',
  'integer',
  'boolean',
  'date-time',
  'json',
  'null',
])

/**
 * Reads the packed text of a type: `string`, `tag`, `#Name` for a nested structure, `[x` a list and `{x` a map of x,
 * `(x|y)` either. Throws on anything else, as that is not one of our assets.
 */
export function parsePropertyType(text: string): PropertyType {
  const [type, end] = parseAt(text, 0)
  if (end !== text.length) throw new Error(`Not a property type: ${text}`)
  return type
}

function parseAt(text: string, start: number): [type: PropertyType, end: number] {
  const first = text[start]
  if (first === '(') return parseUnion(text, start + 1)
  if (first === '[' || first === '{') {
    const [item, end] = parseAt(text, start + 1)
    return [{ kind: first === '[' ? 'list' : 'map', item }, end]
  }
  const word = /^[^|)]+/.exec(text.slice(start))?.[0] ?? ''
  return [wordType(word, text), start + word.length]
}

function parseUnion(text: string, start: number): [type: PropertyType, end: number] {
  const options: PropertyType[] = []
  let at = start
  do {
    const [option, end] = parseAt(text, at)
    options.push(option)
    at = end + 1
  } while (text[at - 1] === '|')
  if (text[at - 1] !== ')') throw new Error(`Not a property type: ${text}`)
  return [{ kind: 'union', options }, at]
}

function wordType(word: string, text: string): PropertyType {
  if (word.startsWith('#')) return { kind: 'definition', name: word.slice(1) }
  if (word === 'tag') return { kind: 'tag' }
  if (isPrimitive(word)) return { kind: word }
  throw new Error(`Not a property type: ${text}`)
}

function isPrimitive(word: string): word is PrimitiveKind {
  return primitives.has(word)
}

import {
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { SHORT_FORMS, UNKNOWN_TAG } from './intrinsics'
import { isJsonObject, type Json } from './json'
import { refuseDoubled } from './json-source'
import { MOST_VALUES } from './limits'
import { fromEntries } from './path'
import { plainScalar } from './plain-scalar'
import { RefusedTemplate } from './refusal'
import { parseScreened } from './screen'
import type { SourceEntry, SourceItem, SourceNode, SourceStyle } from './source'

const CALL_OF = new Map([...SHORT_FORMS].map(([name, tag]) => [tag, name]))
const CORE = 'tag:yaml.org,2002:'
const STYLES: Readonly<Record<string, SourceStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}

/** A YAML text with the place of everything in it. Throws RefusedTemplate. */
export function yamlSource(text: string): SourceNode {
  const document = parseScreened(text)
  if (!document.contents) throw new RefusedTemplate('empty', 'The file holds nothing but comments.')
  return new YamlReader(text).node(document.contents, propsOf(document.contents, text), document.contents.range[0])
}

/** Where tag and anchor of a root stand: nothing else can stand before it on its line. */
function propsOf(root: ParsedNode, text: string): number {
  const lineStart = text.lastIndexOf('\n', root.range[0] - 1) + 1
  const before = text.slice(lineStart, root.range[0])
  return /^[!&]/.test(before) ? lineStart : root.range[0]
}

class YamlReader {
  private readonly anchors = new Map<string, SourceNode | 'open'>()
  private readonly sizes = new Map<SourceNode, number>()
  private total = 0

  constructor(private readonly text: string) {}

  /** `start`: where tag or anchor stand, `empty`: where a value that is not there would stand. */
  node(node: ParsedNode | null, start: number | undefined, empty: number): SourceNode {
    if (node === null) return this.scalar(undefined, start, empty)
    if (isAlias(node)) return this.alias(node.source, node.range[0], node.range[1])
    const { anchor } = node
    if (anchor !== undefined) this.anchors.set(anchor, 'open')
    const before = this.total
    const read = isMap(node)
      ? this.map(node, start)
      : isSeq(node)
        ? this.list(node, start)
        : this.scalar(node, start, empty)
    this.count(1, start ?? empty)
    const whole = anchor === undefined ? read : { ...read, anchor }
    if (anchor !== undefined) {
      this.anchors.set(anchor, whole)
      this.sizes.set(whole, this.total - before)
    }
    return whole
  }

  private count(more: number, offset: number): void {
    this.total += more
    if (this.total <= MOST_VALUES) return
    throw new RefusedTemplate('too-many-values', `Filling in aliases gives more than ${MOST_VALUES} values.`, offset)
  }

  private alias(name: string, start: number, end: number): SourceNode {
    const target = this.anchors.get(name)
    if (target === 'open')
      throw new RefusedTemplate('alias-loop', `The alias *${name} stands inside what it names.`, start)
    if (!target)
      throw new RefusedTemplate('unknown-alias', `Nothing is named &${name} before the alias *${name}.`, start)
    this.count(this.sizes.get(target) ?? 1, start)
    return { kind: 'alias', style: 'plain', start, content: start, end, value: target.value, target }
  }

  private scalar(node: Scalar.Parsed | undefined, props: number | undefined, empty: number): SourceNode {
    const source = node ? this.text.slice(node.range[0], node.range[1]) : ''
    const isEmpty = source === '' && (node?.value ?? '') === ''
    const style = STYLES[node?.type ?? 'PLAIN'] ?? 'plain'
    const content = isEmpty ? (node?.range[0] ?? empty) : (node?.range[0] ?? empty)
    const start = props ?? (isEmpty ? empty : content)
    const blockEnd = content + source.trimEnd().length
    const end = isEmpty ? (props === undefined ? empty : this.endOfProps(props)) : blockEnd
    return this.tagged(
      node?.tag,
      { kind: 'scalar', style, start, content: Math.min(content, end), end },
      String(node?.value ?? ''),
    )
  }

  private endOfProps(start: number): number {
    return start + (/^(?:[!&]\S*[ \t]*)+/.exec(this.text.slice(start))?.[0].trimEnd().length ?? 0)
  }

  private map(node: YAMLMap.Parsed, props: number | undefined): SourceNode {
    const entries = node.items.map((pair) => this.entry(pair))
    refuseDoubled(entries)
    const style = node.flow ? 'flow' : 'block'
    const end = node.flow ? node.range[1] : Math.max(node.range[0], ...entries.slice(-1).map(endOfEntry))
    const place = { kind: 'map', style, start: props ?? node.range[0], content: node.range[0], end, entries } as const
    return this.tagged(node.tag, place, mergedValue(entries))
  }

  private entry(pair: Pair<ParsedNode, ParsedNode | null>): SourceEntry {
    const { key, value } = pair
    const token = (pair as { srcToken?: CST.CollectionItem }).srcToken
    if (!isScalar(key))
      throw new RefusedTemplate('complex-key', 'A key is a map or a list, not a word.', key?.range[0] ?? 0)
    const colon = token?.sep?.find((each) => each.type === 'map-value-ind')
    const afterColon = colon ? colon.offset + 1 : key.range[1]
    const explicit = token?.start.find((each) => each.type === 'explicit-key-ind')
    const start = explicit?.offset ?? propsStart(token?.start ?? []) ?? key.range[0]
    const props = propsStart((token?.sep ?? []).filter((each) => each.offset >= afterColon - 1))
    const read = this.node(value, props, afterColon)
    const name = String(key.value ?? '')
    const merge = name === '<<' && key.type === 'PLAIN' && isMergeable(read)
    return { key: name, start, keyEnd: key.range[1], afterColon, value: read, ...(merge && { merge }) }
  }

  private list(node: YAMLSeq.Parsed, props: number | undefined): SourceNode {
    const tokens = (node as { srcToken?: CST.BlockSequence | CST.FlowCollection }).srcToken?.items ?? []
    const there = node.flow
      ? tokens.filter((each) => each.value || each.key || each.sep || propsStart(each.start) !== undefined)
      : tokens.filter((each) => each.start.some((one) => one.type === 'seq-item-ind'))
    const items = node.items.map((item, index) => this.item(item as ParsedNode, there[index]))
    const style = node.flow ? 'flow' : 'block'
    const end = node.flow ? node.range[1] : Math.max(node.range[0], ...items.slice(-1).map((each) => each.value.end))
    const place = { kind: 'list', style, start: props ?? node.range[0], content: node.range[0], end, items } as const
    return this.tagged(
      node.tag,
      place,
      items.map((each) => each.value.value),
    )
  }

  private item(item: ParsedNode, token: CST.CollectionItem | undefined): SourceItem {
    const dash = token?.start.find((each) => each.type === 'seq-item-ind')
    const props = propsStart(token?.start ?? [])
    const value = this.node(item, props, dash ? dash.offset + 1 : (item?.range[0] ?? 0))
    return { start: dash?.offset ?? value.start, value }
  }

  private tagged(tag: string | undefined, place: Omit<SourceNode, 'value'>, plain: Json): SourceNode {
    const scalar = place.kind === 'scalar'
    if (tag === undefined || tag === '!' || isCollectionTag(tag)) {
      const isPlain = scalar && place.style === 'plain' && tag !== '!'
      return { ...place, value: isPlain ? plainScalar(String(plain)) : plain }
    }
    if (tag.startsWith(CORE)) return { ...place, value: coreValue(tag.slice(CORE.length), plain) }
    const call = CALL_OF.get(tag) ?? UNKNOWN_TAG + tag
    return { ...place, call, value: fromEntries([[call, argumentOf(call, plain, scalar)]]) }
  }
}

function isCollectionTag(tag: string): boolean {
  return tag === `${CORE}map` || tag === `${CORE}seq`
}

function coreValue(type: string, plain: Json): Json {
  if (type === 'str') return plain
  if (['int', 'float', 'bool', 'null'].includes(type) && typeof plain === 'string') return plainScalar(plain)
  return { [`${UNKNOWN_TAG}!!${type}`]: plain }
}

function argumentOf(call: string, value: Json, scalar: boolean): Json {
  if (call !== 'Fn::GetAtt' || !scalar || typeof value !== 'string') return value
  const dot = value.indexOf('.')
  return dot < 0 ? value : [value.slice(0, dot), value.slice(dot + 1)]
}

function endOfEntry({ value, afterColon }: SourceEntry): number {
  return Math.max(value.end, afterColon)
}

function propsStart(tokens: readonly CST.SourceToken[]): number | undefined {
  return tokens.find((each) => each.type === 'tag' || each.type === 'anchor')?.offset
}

function isMergeable({ value }: SourceNode): boolean {
  return Array.isArray(value) ? value.every(isJsonObject) : isJsonObject(value)
}

/** The entries as an object. Own keys win over merged ones, earlier merged ones over later ones; merged ones come first. */
function mergedValue(entries: readonly SourceEntry[]): Json {
  const own = new Set(entries.filter((each) => !each.merge).map(({ key }) => key))
  const merged = entries
    .filter((each) => each.merge)
    .flatMap(({ value }) => (Array.isArray(value.value) ? value.value : [value.value]))
    .flatMap((each) => Object.entries(isJsonObject(each) ? each : {}))
    .filter(([key], index, all) => !own.has(key) && all.findIndex(([other]) => other === key) === index)
  return fromEntries([
    ...merged,
    ...entries.filter((each) => !each.merge).map(({ key, value }) => [key, value.value] as const),
  ])
}

import {
  DEFAULT_SCALAR_STYLE_RULES,
  DUMP_SCHEMA,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  dump,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_PLAIN,
  SCALAR_STYLE_SINGLE_QUOTED,
  type ScalarLayout,
} from 'js-yaml'
import { intrinsicOf, SHORT_FORMS, UNKNOWN_TAG } from './intrinsics'
import { isJsonObject, type Json } from './json'
import { fromEntries } from './path'
import { sectionsInOrder, type Template } from './types'

// The key of a value that was read with a tag nobody knows.
const TAG_KEY = new RegExp(`^${UNKNOWN_TAG}![A-Za-z][\\w:.-]*$`)

/** A call of an intrinsic function on its way to becoming `!Name argument`. */
class ShortForm {
  constructor(
    readonly tag: string,
    readonly argument: unknown,
  ) {}
}

const is = (test: (argument: unknown) => boolean) => (data: unknown) => data instanceof ShortForm && test(data.argument)
const argument = (data: ShortForm) => data.argument
const tagName = (data: ShortForm) => data.tag

const shortFormTags = [
  defineScalarTag<unknown>('!', {
    matchByTagPrefix: true,
    identify: is((value) => typeof value !== 'object'),
    represent: (data: ShortForm) => String(data.argument),
    representTagName: tagName,
    resolve: (source) => source,
  }),
  defineSequenceTag<unknown[]>('!', {
    matchByTagPrefix: true,
    identify: is(Array.isArray),
    represent: (data) => argument(data) as unknown[],
    representTagName: tagName,
    create: () => [],
    addItem: (list, item) => {
      list.push(item)
    },
  }),
  defineMappingTag<Map<unknown, unknown>>('!', {
    matchByTagPrefix: true,
    identify: is(isJsonObject),
    represent: (data) => new Map(Object.entries(argument(data) as object)),
    representTagName: tagName,
    create: () => new Map(),
    addPair: (map, key, value) => {
      map.set(key, value)
      return ''
    },
    has: (map, key) => map.has(key),
    keys: (map) => map.keys(),
    get: (map, key) => map.get(key),
  }),
]

/** A key that begins like a document's mark would end the document where it stands at the start of a line. */
function quoteMarks(layout: ScalarLayout): void {
  const isMark = layout.isKey && /^(?:---|\.\.\.)/.test(layout.node.value)
  if (isMark && layout.style === SCALAR_STYLE_PLAIN) layout.style = SCALAR_STYLE_SINGLE_QUOTED
}

function preferDouble(layout: ScalarLayout): void {
  if (layout.style === SCALAR_STYLE_SINGLE_QUOTED) layout.style = SCALAR_STYLE_DOUBLE_QUOTED
}

const rules = [...Object.values(DEFAULT_SCALAR_STYLE_RULES), quoteMarks]

const options = {
  schema: DUMP_SCHEMA.withTags(...shortFormTags),
  noRefs: true,
  lineWidth: -1,
  scalarStyleRules: rules,
}

/** How a fragment is to look, so that it fits into a file. What is absent is as `toYamlText` has it. */
export interface YamlLook {
  /** Spaces for each level. */
  readonly indent?: number
  /** The dashes of a list stand right under the key they belong to. */
  readonly flushLists?: boolean
  /** Where a text needs quotation marks. */
  readonly quotes?: 'single' | 'double'
  /** Intrinsics in long form. */
  readonly longForms?: boolean
  /** All on one line, in brackets. */
  readonly flow?: boolean
}

/** A template as YAML with short-form intrinsics. The same template gives the same bytes; a YAML 1.1 reader reads it back equal. */
export function toYamlText(template: Template): string {
  return dump(inSectionOrder(template), options)
}

/** Any value as YAML, with short-form intrinsics unless the look says otherwise: a part of a template. */
export function toYamlFragment(value: Json, look: YamlLook = {}): string {
  return dump(look.longForms ? withTagsOnly(value) : withShortForms(value), {
    ...options,
    scalarStyleRules: look.quotes === 'double' ? [...rules, preferDouble] : rules,
    ...(look.indent !== undefined && { indent: look.indent }),
    ...(look.flushLists && { seqNoIndent: true }),
    ...(look.flow && { flowLevel: 0 }),
  })
}

/** Long forms stay; only tags that have no long form are written as such. */
function withTagsOnly(value: Json): unknown {
  if (Array.isArray(value)) return value.map(withTagsOnly)
  if (!isJsonObject(value)) return value
  const tag = unknownTagOf(value)
  if (tag !== undefined) return new ShortForm(tag.slice(UNKNOWN_TAG.length), withTagsOnly(value[tag] ?? ''))
  return fromEntries(Object.entries(value).map(([key, child]) => [key, withTagsOnly(child) as Json]))
}

/** The tag of a value that was read with a tag nobody knows; undefined: it has none. */
function unknownTagOf(value: { readonly [key: string]: Json }): string | undefined {
  const [key, ...others] = Object.keys(value)
  return key !== undefined && others.length === 0 && TAG_KEY.test(key) && isTaggable(value[key]) ? key : undefined
}

function isTaggable(value: Json | undefined): boolean {
  return typeof value === 'string' ? value !== '' : Array.isArray(value) || (isJsonObject(value) && !intrinsicOf(value))
}

function inSectionOrder(template: Template): unknown {
  return Object.fromEntries(sectionsInOrder(template).map(([section, value]) => [section, withShortForms(value)]))
}

function withShortForms(value: Json): unknown {
  if (Array.isArray(value)) return value.map(withShortForms)
  if (!isJsonObject(value)) return value
  const unknown = unknownTagOf(value)
  if (unknown !== undefined) {
    return new ShortForm(unknown.slice(UNKNOWN_TAG.length), withShortForms(value[unknown] ?? ''))
  }
  const call = intrinsicOf(value)
  const tag = call === undefined ? undefined : SHORT_FORMS.get(call)
  if (call === undefined || tag === undefined) return mapped(value)
  const given = value[call] ?? null
  const short = shortArgument(call, given)
  return short === undefined ? mapped(value) : new ShortForm(tag, short)
}

function mapped(value: { readonly [key: string]: Json }): unknown {
  return fromEntries(Object.entries(value).map(([key, child]) => [key, withShortForms(child) as Json]))
}

/** What stands behind the tag; undefined where only the long form can say it (YAML allows one tag on a value). */
function shortArgument(call: string, given: Json): unknown {
  if (call === 'Fn::GetAtt' && isNameAndAttribute(given)) return given.join('.')
  // An empty text behind a tag would be read as nothing at all.
  if (given === null || given === '' || typeof given === 'boolean' || typeof given === 'number') return undefined
  if (typeof given === 'string') return given
  const inner = withShortForms(given)
  return inner instanceof ShortForm ? undefined : inner
}

/** Whether the text behind `!GetAtt` would be read as these two again. */
export function isNameAndAttribute(given: Json): given is readonly [string, string] {
  if (!Array.isArray(given) || given.length !== 2) return false
  const [name, attribute] = given
  return typeof name === 'string' && typeof attribute === 'string' && name !== '' && !name.includes('.')
}

/** A value that is written as a tag with something behind it. */
export interface TaggedValue {
  readonly tag: string
  readonly argument: Json
}

/** How a value is written with a tag; undefined: without one. */
export function taggedValue(value: Json, longForms = false): TaggedValue | undefined {
  if (!isJsonObject(value)) return undefined
  const written = longForms ? withTagsOnly(value) : withShortForms(value)
  const [key] = Object.keys(value)
  if (!(written instanceof ShortForm) || key === undefined) return undefined
  const { tag, argument } = written
  return { tag, argument: typeof argument === 'string' ? argument : (value[key] ?? null) }
}

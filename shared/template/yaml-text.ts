import {
  DEFAULT_SCALAR_STYLE_RULES,
  DUMP_SCHEMA,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  dump,
  SCALAR_STYLE_PLAIN,
  SCALAR_STYLE_SINGLE_QUOTED,
  type ScalarLayout,
} from 'js-yaml'
import { intrinsicOf, SHORT_FORMS } from './intrinsics'
import { isJsonObject, type Json } from './json'
import { fromEntries } from './path'
import { SECTION_ORDER, type Template } from './types'

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

const options = {
  schema: DUMP_SCHEMA.withTags(...shortFormTags),
  noRefs: true,
  lineWidth: -1,
  scalarStyleRules: [...Object.values(DEFAULT_SCALAR_STYLE_RULES), quoteMarks],
}

/** A template as YAML with short-form intrinsics. The same template gives the same bytes; a YAML 1.1 reader reads it back equal. */
export function toYamlText(template: Template): string {
  return dump(inSectionOrder(template), options)
}

/** Any value as YAML with short-form intrinsics, for showing a part of a template. */
export function toYamlFragment(value: Json): string {
  return dump(withShortForms(value), options)
}

function inSectionOrder(template: Template): unknown {
  const entries = SECTION_ORDER.flatMap((section) => {
    const value = template[section]
    return value === undefined ? [] : ([[section, withShortForms(value as Json)]] as const)
  })
  return Object.fromEntries(entries)
}

function withShortForms(value: Json): unknown {
  if (Array.isArray(value)) return value.map(withShortForms)
  if (!isJsonObject(value)) return value
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
  if (call === 'Fn::GetAtt' && Array.isArray(given) && given.every((part) => typeof part === 'string'))
    return given.join('.')
  // An empty text behind a tag would be read as nothing at all.
  if (given === null || given === '' || typeof given === 'boolean' || typeof given === 'number') return undefined
  if (typeof given === 'string') return given
  const inner = withShortForms(given)
  return inner instanceof ShortForm ? undefined : inner
}

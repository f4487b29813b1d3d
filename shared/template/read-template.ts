import { refuseOtherFormats } from './another-format'
import type { JsonObject } from './json'
import { jsonFault, jsonSource } from './json-source'
import { LONGEST_TEMPLATE, LONGEST_TEMPLATE_AT_ALL } from './limits'
import type { Path } from './path'
import { placeRefusal, RefusedTemplate, type TemplateRefusal } from './refusal'
import { type Range, rangeAt, type SourceNode } from './source'
import { templateNotes } from './template-notes'
import { yamlSource } from './yaml-source'

/** A template as it was read. */
export interface ReadTemplate {
  /** As it was given, to the last blank; without a byte order mark. */
  readonly text: string
  readonly syntax: 'yaml' | 'json'
  /** The template, intrinsics in long form and nothing left out: sections and keys that nobody knows are there too. */
  readonly template: JsonObject
  /** The same with the place of everything. */
  readonly source: SourceNode
  /** Sentences about what is carried and not understood. */
  readonly notes: readonly string[]
  /** Where a path stands in the text; undefined: there is no such path. */
  locate(path: Path): Range | undefined
}

/** What reading gave. Never a part of a template: it is read whole or refused. */
export type TemplateReading =
  | { readonly outcome: 'read'; readonly read: ReadTemplate }
  | { readonly outcome: 'refused'; readonly refusal: TemplateRefusal }

/** What reading may take on. */
export interface ReadingLimits {
  /** The user has agreed to a text longer than CloudFormation takes. */
  readonly evenIfLong?: boolean
}

/** Reads a template's text, YAML or JSON. Never throws and never hangs: what is too much is refused before it is looked into. */
export function readTemplate(text: string, limits: ReadingLimits = {}): TemplateReading {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  try {
    const { source, syntax } = readSource(body, limits)
    const { value } = source
    refuseOtherFormats(value)
    const locate = (path: Path) => rangeAt(source, path)
    return {
      outcome: 'read',
      read: { text: body, syntax, template: value, source, notes: templateNotes(value), locate },
    }
  } catch (error) {
    if (!(error instanceof RefusedTemplate)) throw error
    return { outcome: 'refused', refusal: placeRefusal(error, body) }
  }
}

/** Any YAML or JSON text with the place of everything in it. Throws RefusedTemplate. */
export function readSource(text: string, limits: ReadingLimits = {}): Pick<ReadTemplate, 'source' | 'syntax'> {
  refuseAtFirstSight(text, limits)
  const mayBeJson = /^\s*[{[]/.test(text)
  const json = mayBeJson ? jsonSource(text) : undefined
  if (json) return { source: json, syntax: 'json' }
  try {
    return { source: yamlSource(text), syntax: 'yaml' }
  } catch (error) {
    if (mayBeJson && error instanceof RefusedTemplate && error.code === 'not-yaml') throw jsonFault(text)
    throw error
  }
}

function refuseAtFirstSight(text: string, { evenIfLong }: ReadingLimits): void {
  const longest = evenIfLong ? LONGEST_TEMPLATE_AT_ALL : LONGEST_TEMPLATE
  if (text.length > longest) {
    throw new RefusedTemplate('too-large', `The file is longer than ${longest / 1_000_000} MB.`)
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) throw new RefusedTemplate('nul', 'The file holds a zero byte, which no template has.', nul)
  if (text.trim() === '') {
    throw new RefusedTemplate('empty', 'The file is empty; a template has at least a Resources section.')
  }
}

import { isJsonObject, type Json, sameJson } from '../../shared/template/json'
import { readTemplate } from '../../shared/template/read-template'
import type { Template } from '../../shared/template/types'

/** How a template differs from what a diagram exports, a line for each thing; or why it cannot be read, after the file's name. */
export type Differences = { readonly lines: readonly string[] } | { readonly unreadable: string }

/** Compares what a diagram exports with a template's text, YAML or JSON; comments, order and short forms do not count. */
export function compareTemplates(template: Template, text: string): Differences {
  const reading = readTemplate(text, { evenIfLong: true })
  if (reading.outcome === 'refused') {
    const { line = 1, column = 1, message } = reading.refusal
    return { unreadable: `:${line}:${column}: ${message}` }
  }
  const other = reading.read.template
  const wanted = JSON.parse(JSON.stringify(template)) as { readonly [section: string]: Json }
  const sections = new Set([...Object.keys(wanted), ...Object.keys(other)])
  return { lines: [...sections].flatMap((section) => compareSection(section, wanted[section], other[section])) }
}

function compareSection(section: string, wanted: Json | undefined, other: Json | undefined): string[] {
  if (!isJsonObject(wanted) || !isJsonObject(other)) return sameJson(wanted, other) ? [] : [`${section} differs`]
  return [...new Set([...Object.keys(wanted), ...Object.keys(other)])].flatMap((name) => {
    if (!Object.hasOwn(other, name)) return [`${section}: ${name} is missing in the template`]
    if (!Object.hasOwn(wanted, name)) return [`${section}: ${name} is not in the diagram`]
    return sameJson(wanted[name], other[name]) ? [] : [`${section}: ${name} differs`]
  })
}

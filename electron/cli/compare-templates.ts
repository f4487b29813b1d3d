import { isJsonObject, type Json, sameJson } from '../../shared/template/json'
import { readYaml } from '../../shared/template/read-yaml'
import type { Template } from '../../shared/template/types'

/** How a template differs from what a diagram exports, a line for each thing; or why it cannot be read, after the file's name. */
export type Differences = { readonly lines: readonly string[] } | { readonly unreadable: string }

/** Compares what a diagram exports with a template's text, YAML or JSON; comments, order and short forms do not count. */
export function compareTemplates(template: Template, text: string): Differences {
  const read = readYaml(text)
  if ('fault' in read) return { unreadable: `:${read.fault.line}:${read.fault.column}: ${read.fault.message}` }
  const other = read.value
  if (!isJsonObject(other))
    return { unreadable: ':1:1: this is no CloudFormation template, there are no sections in it' }
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

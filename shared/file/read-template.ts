import type { TemplateSections } from '../diagram/types'
import { isJsonObject, type Json } from '../template/json'
import type { Report } from './report'
import { hasOnlyFiniteNumbers } from './survey'

const OBJECTS: readonly string[] = [
  'parameters',
  'mappings',
  'conditions',
  'rules',
  'outputs',
  'metadata',
  'hooks',
  'others',
] satisfies (keyof TemplateSections)[]

/** The template's sections; those that do not make sense are reported. Sections that are not known are kept. */
export function readTemplate(raw: Json | undefined, report: Report): TemplateSections {
  if (raw === undefined) return {}
  if (!isJsonObject(raw)) {
    report(['template'], 'The template’s sections', 'they are not an object', raw)
    return {}
  }
  const refused = Object.entries(raw).flatMap(([section, value]) => {
    const reason = refuseSection(section, value)
    if (reason) report(['template', section], `The template’s ${section}`, reason, value)
    return reason ? [section] : []
  })
  if (refused.length === 0) return raw as TemplateSections
  return Object.fromEntries(Object.entries(raw).filter(([section]) => !refused.includes(section)))
}

function refuseSection(section: string, value: Json): string | undefined {
  if (!hasOnlyFiniteNumbers(value)) return 'it holds a number that is too large'
  if (section === 'description' && typeof value !== 'string') return 'it is not text'
  if (section === 'formatVersion' && typeof value !== 'string' && value !== null) return 'it is not text'
  if (section === 'order' && !isListOfTexts(value)) return 'it is not a list of names'
  return OBJECTS.includes(section) && !isJsonObject(value) ? 'it is not an object' : undefined
}

function isListOfTexts(value: Json): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

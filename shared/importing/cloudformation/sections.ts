import type { TemplateSections } from '../../diagram/types'
import { isJsonObject, type Json, type JsonObject } from '../../template/json'
import { fromEntries } from '../../template/path'
import { resourceEntries } from './resources'

const OBJECTS = ['Metadata', 'Parameters', 'Rules', 'Mappings', 'Conditions', 'Outputs', 'Hooks'] as const

/** The sections of a template around its resources, and all that nothing else in a diagram can hold. */
export function sectionsFrom(template: JsonObject): TemplateSections {
  const { AWSTemplateFormatVersion: version, Description: description, Transform: transform } = template
  const others = leftOver(template)
  const objects = OBJECTS.flatMap((section): (readonly [string, Json])[] => {
    const value = template[section]
    return isFilled(value) ? [[section.toLowerCase(), value]] : []
  })
  return {
    ...(typeof version !== 'string' && { formatVersion: null }),
    ...(typeof version === 'string' && version !== '2010-09-09' && { formatVersion: version }),
    ...(isText(description) && { description }),
    ...(transform !== undefined && { transform }),
    ...Object.fromEntries(objects),
    ...(Object.keys(others).length > 0 && { others }),
  }
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string' && value !== ''
}

function isFilled(value: Json | undefined): value is JsonObject {
  return isJsonObject(value) && Object.keys(value).length > 0
}

function leftOver(template: JsonObject): JsonObject {
  const { carried } = resourceEntries(template)
  const kept = Object.entries(template).filter(([section, value]) => !isHeld(section, value))
  return fromEntries([...kept, ...(carried.length > 0 ? [['Resources', fromEntries(carried)] as const] : [])])
}

function isHeld(section: string, value: Json): boolean {
  if (section === 'Resources' || section === 'Transform') return true
  if (section === 'AWSTemplateFormatVersion') return typeof value === 'string'
  if (section === 'Description') return isText(value)
  return OBJECTS.some((each) => each === section) && isFilled(value)
}

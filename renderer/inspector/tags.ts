import type { TagProperty } from '../../shared/catalogue/specification/types'
import { isJsonObject, type Json } from '../../shared/template/json'
import { fromEntries } from '../../shared/template/path'

/** One tag. The value may be an expression; `propagate` only where the resource passes its tags on. */
export interface Tag {
  readonly key: string
  readonly value: Json
  readonly propagate?: boolean
}

/** Reads tags; undefined: they are written in a way that has no rows, such as an expression. */
export function toTags(value: Json | undefined, shape: TagProperty['shape']): readonly Tag[] | undefined {
  if (value === undefined) return []
  if (shape === 'map') return tagsOfMap(value)
  if (!Array.isArray(value)) return undefined
  const tags = value.map(tagOfItem)
  return tags.every((tag) => tag !== undefined) ? tags : undefined
}

function tagsOfMap(value: Json): readonly Tag[] | undefined {
  if (!isJsonObject(value) || Object.keys(value).some((key) => key.startsWith('Fn::'))) return undefined
  return Object.entries(value).map(([key, each]) => ({ key, value: each }))
}

function tagOfItem(item: Json): Tag | undefined {
  if (!isJsonObject(item) || typeof item.Key !== 'string') return undefined
  const known = Object.keys(item).every((key) => key === 'Key' || key === 'Value' || key === 'PropagateAtLaunch')
  const propagate = item.PropagateAtLaunch
  if (!known || (propagate !== undefined && typeof propagate !== 'boolean')) return undefined
  return { key: item.Key, value: item.Value ?? '', ...(propagate !== undefined && { propagate }) }
}

/** Writes tags; none: undefined. */
export function fromTags(tags: readonly Tag[], shape: TagProperty['shape']): Json | undefined {
  if (tags.length === 0) return undefined
  if (shape === 'map') return fromEntries(tags.map(({ key, value }) => [key, value]))
  return tags.map(({ key, value, propagate }) => ({
    Key: key,
    Value: value,
    ...(shape === 'asg' && { PropagateAtLaunch: propagate ?? true }),
  }))
}

/** Why a key cannot be a tag's; undefined: it can. `others` are the keys of the resource's other tags. */
export function refuseTagKey(key: string, others: readonly string[]): string | undefined {
  if (key === '') return 'A tag needs a name'
  if (/^aws:/i.test(key)) return 'Names that begin with aws: belong to AWS'
  if (key.length > 128) return 'A name has at most 128 letters'
  return others.includes(key) ? `There is a tag ${key} already` : undefined
}

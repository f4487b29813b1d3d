import { serviceOf } from '../catalogue/services'
import { referencesBetween, type TypeReference } from '../catalogue/specification/references'
import type { DiagramNode, ResourceNode } from '../diagram/types'
import { getAtt, ref } from '../template/intrinsics'
import type { Json } from '../template/json'
import type { Contribution } from './contribution'
import { type ConnectionKind, connectionKind } from './relation'

/** The one kind of all lines that only make a property of one resource name another. */
export const REFERENCE_KIND = 'reference'

/** The properties by which one node may name another, dotted; empty: the specification relates them in no way. */
export function referringProperties(source: DiagramNode, target: DiagramNode): string[] {
  return [...new Set(waysBetween(source, target).map(({ path }) => path))]
}

/** A line that sets the property by which the source names the target, with Ref or GetAtt as that property wants it. */
export const genericReference: ConnectionKind = connectionKind({
  id: REFERENCE_KIND,
  title: 'refers to',
  line: 'reference',
  source: { types: ['*'] },
  target: { types: ['*'] },
  rank: -10,
  plain: 'A property of {source} names {target}, which is therefore deployed first.',
  options: {
    property: {
      control: 'text',
      label: 'Property',
      help: 'Which property of the one names the other. Empty: the likeliest.',
      pattern: '[A-Za-z][A-Za-z0-9_.]*',
    },
  },
  detail: ({ property }) => property || undefined,
  refuse: (source, target) =>
    waysBetween(source, target).length > 0
      ? undefined
      : `${source.label} has no property that could name ${target.label}`,
  write: ({ source, target, options }) => writeReference(source, target, options.property),
})

/** The kind for one pair: its option offers the properties that there are as choices. */
export function referenceBetween(source: DiagramNode, target: DiagramNode): ConnectionKind | undefined {
  const [first, ...others] = referringProperties(source, target)
  if (first === undefined) return undefined
  const choices = [first, ...others].map((value) => ({ value, label: value }))
  return {
    ...genericReference,
    options: { property: { control: 'choice', label: 'Property', default: first, choices } },
  }
}

/** Ways by which properties of the first may hold an identifier of the second, the plainest property first. */
function waysBetween(source: DiagramNode, target: DiagramNode): TypeReference[] {
  if (source.kind !== 'resource' || target.kind !== 'resource') return []
  const depth = ({ path }: TypeReference) => path.split('.').length
  // Under names of the user's own nobody knows which one is meant.
  const known = referencesBetween(source.type, target.type).filter(({ place }) => !place.includes('{}'))
  return known.sort((a, b) => depth(a) - depth(b))
}

function writeReference(source: ResourceNode, target: ResourceNode, chosen: string): Contribution[] {
  const ways = waysBetween(source, target)
  const way = chosen === '' ? ways[0] : ways.find(({ path }) => path === chosen)
  if (!way) {
    const message = `${source.label} has no such property that could name ${target.label}`
    return [{ do: 'report', severity: 'error', message }]
  }
  return [placed(source.logicalId, way.place, identifier(way, target))]
}

/** Sets the property, or adds to the first list on its way: what stands in lists may be there several times. */
function placed(resource: string, place: string, identifier: Json): Contribution {
  const [list, rest] = place.split(/\[\]\.?(.*)/s)
  if (list === undefined || list === place) return { do: 'set', resource, path: place, value: identifier }
  return { do: 'append', resource, path: list, value: rest ? within(rest.split('.'), identifier) : identifier }
}

/** What is added to a list: the identifier, inside the objects and lists that lead to it. */
function within([part, ...rest]: readonly string[], identifier: Json): Json {
  if (part === undefined) return identifier
  const inner = within(rest, identifier)
  return part.endsWith('[]') ? { [part.slice(0, -2)]: [inner] } : { [part]: inner }
}

/** Ref or GetAtt, as the specification says; where it names no attribute, what the catalogue knows to be the ARN. */
function identifier({ path, attribute }: TypeReference, target: ResourceNode): Json {
  if (attribute !== undefined) return getAtt(target.logicalId, attribute)
  const arn = serviceOf(target.type)?.arn
  const wantsArn = arn !== undefined && arn !== 'Ref' && /Arns?$/i.test(path)
  return wantsArn ? getAtt(target.logicalId, arn) : ref(target.logicalId)
}

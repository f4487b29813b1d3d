import { actorOf } from '../catalogue/actors'
import { frameOf } from '../catalogue/frames'
import { serviceOf } from '../catalogue/services'
import type { DiagramNode } from '../diagram/types'
import { isJsonObject, type Json } from '../template/json'

/** What of a node a search looks at. */
export type FoundIn = 'label' | 'logical id' | 'service' | 'type' | 'tag' | 'property' | 'notes'

/** One thing a search may find in a node. */
export interface Fact {
  readonly in: FoundIn
  /** A tag's key or a property's path; empty for the others. */
  readonly name: string
  readonly value: string
}

/** The facts of a node, and all of them in one text in lower case, so that most nodes are passed over at once. */
export interface Searchable {
  readonly facts: readonly Fact[]
  readonly text: string
}

const remembered = new WeakMap<DiagramNode, Searchable>()

/** What can be found in a node. Worked out once per node object. */
export function searchableOf(node: DiagramNode): Searchable {
  const known = remembered.get(node)
  if (known) return known
  const facts = factsOf(node).filter(({ name, value }) => name !== '' || value !== '')
  const made = {
    facts,
    text: facts
      .map(({ name, value }) => `${name}\n${value}`)
      .join('\n')
      .toLowerCase(),
  }
  remembered.set(node, made)
  return made
}

function factsOf(node: DiagramNode): Fact[] {
  const said = [plain('label', node.label), plain('notes', node.notes ?? '')]
  switch (node.kind) {
    case 'resource': {
      const facts: Fact[] = [
        ...said,
        plain('logical id', node.logicalId),
        plain('service', serviceOf(node.type)?.label ?? ''),
        plain('type', node.type),
      ]
      collect(node.properties, '', facts)
      collect(node.attributes ?? {}, '', facts)
      for (const [slot, properties] of Object.entries(node.ownedProperties ?? {})) collect(properties, slot, facts)
      return facts
    }
    case 'frame':
      return [...said, plain('type', frameOf(node.frame)?.label ?? node.frame), plain('property', node.value ?? '')]
    case 'actor':
      return [...said, plain('type', actorOf(node.actor)?.label ?? node.actor)]
    case 'note':
      return said
    case 'unknown':
      return [...said, plain('type', String(node.raw.kind ?? ''))]
  }
}

function plain(place: FoundIn, value: string): Fact {
  return { in: place, name: '', value }
}

/** The leaves of a value under their paths. Names of intrinsics are left out of the path: one looks for what they name. */
function collect(value: Json, path: string, facts: Fact[]): void {
  if (Array.isArray(value)) {
    if (/Tags$/u.test(path) && value.every(isTag)) facts.push(...value.map(tagOf))
    else for (const item of value) collect(item, path, facts)
    return
  }
  if (!isJsonObject(value)) {
    facts.push({ in: 'property', name: path, value: String(value) })
    return
  }
  for (const [key, each] of Object.entries(value)) {
    if (key === 'Fn::GetAtt' && Array.isArray(each)) facts.push({ in: 'property', name: path, value: each.join('.') })
    else if (key === 'Ref' || key.startsWith('Fn::')) collect(each, path, facts)
    else if (/(^|\.)Tags$/u.test(path)) facts.push({ in: 'tag', name: key, value: textOf(each) })
    else collect(each, path === '' ? key : `${path}.${key}`, facts)
  }
}

function isTag(item: Json): boolean {
  return isJsonObject(item) && typeof item.Key === 'string'
}

function tagOf(item: Json): Fact {
  const { Key, Value } = isJsonObject(item) ? item : {}
  return { in: 'tag', name: String(Key), value: textOf(Value) }
}

/** A text as it is; an expression by what it names. */
function textOf(value: Json | undefined): string {
  if (value === undefined) return ''
  if (!isJsonObject(value)) return String(value)
  const facts: Fact[] = []
  collect(value, '', facts)
  return facts.map((fact) => fact.value).join(' ')
}

import { SERVICES } from '../catalogue/services'
import { type Item, itemLabel } from './item'
import { itemsOfService } from './what-comes-next'

/** One line of a pasted list: what it becomes and what it is called. */
export interface Listed {
  readonly item: Item
  /** Absent: the service's own name. */
  readonly label?: string
}

const BULLET = /^\s*(?:[-*•–]|\d+[.)])\s+/
/** `Orders (SQS queue)`, `SQS queue: Orders`, `Orders – SQS queue`, `Orders, SQS queue`. */
const BRACKETED = /^(?<label>.+?)\s*[([](?<service>[^)\]]+)[)\]]$/
const DIVIDED = /^(?<first>.+?)\s*(?::|\s[–—-]\s|,|\t|\|)\s*(?<second>.+)$/
const MOST_LINES = 200

/**
 * Reads a pasted text as a list of services, a line each: `Orders (SQS queue)`, `SQS queue: Orders`, `- Lambda`. Undefined:
 * not one line names a service. Lines that name none become notes.
 */
export function listedIn(text: string): Listed[] | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)
  const listed = lines.map((line) => listedLine(line) ?? { item: { kind: 'note' } as const, label: line })
  return listed.some(({ item }) => item.kind === 'resource') ? listed : undefined
}

function listedLine(line: string): Listed | undefined {
  const whole = itemNamed(line)
  if (whole) return { item: whole }
  const bracketed = BRACKETED.exec(line)?.groups
  const item = bracketed && itemNamed(bracketed.service ?? '')
  if (item) return { item, label: bracketed.label?.trim() ?? '' }
  const divided = DIVIDED.exec(line)?.groups
  if (!divided) return undefined
  const [first, second] = [divided.first?.trim() ?? '', divided.second?.trim() ?? '']
  const before = itemNamed(first)
  if (before) return { item: before, label: second }
  const after = itemNamed(second)
  return after && { item: after, label: first }
}

let names: ReadonlyMap<string, Item> | undefined

/** The item a text names: by label, short name, keyword or CloudFormation type; undefined: none. */
export function itemNamed(text: string): Item | undefined {
  names ??= allNames()
  return names.get(normal(text))
}

function allNames(): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>()
  const add = (name: string | undefined, item: Item) => {
    const key = normal(name ?? '')
    if (key !== '' && !found.has(key)) found.set(key, item)
  }
  const offered = SERVICES.map((service) => ({ service, items: itemsOfService(service) }))
  // Names before keywords, so that a word that only helps the search never takes a service's own name.
  for (const { service, items } of offered) {
    const [first] = items
    for (const item of items) add(itemLabel(item), item)
    if (first) for (const name of [service.label, service.short, service.type]) add(name, first)
  }
  for (const { service, items } of offered) {
    const [first] = items
    if (first) for (const keyword of service.keywords) add(keyword, first)
  }
  // “Lambda”, “SQS”: a service that people name by its namespace.
  for (const { service, items } of offered) {
    const [first] = items
    if (first) add(service.type.split('::')[1], first)
  }
  return found
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:aws|amazon)\s+/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

import type { Item } from '../../shared/editor/item'

/** A text that names an item, for lists that are remembered. */
export function itemKey(item: Item): string {
  if (item.kind === 'resource') return `resource ${item.type} ${item.variant ?? ''}`.trim()
  if (item.kind === 'frame') return `frame ${item.frame}`
  return item.kind === 'actor' ? `actor ${item.actor}` : 'note'
}

/** The item a key names; undefined: it names none. */
export function itemOfKey(key: string): Item | undefined {
  const [kind, name, variant] = key.split(' ')
  if (kind === 'note') return { kind: 'note' }
  if (name === undefined) return undefined
  if (kind === 'resource') return { kind: 'resource', type: name, ...(variant !== undefined && { variant }) }
  if (kind === 'frame') return { kind: 'frame', frame: name }
  return kind === 'actor' ? { kind: 'actor', actor: name } : undefined
}

import { ACTORS } from '../../shared/catalogue/actors'
import { CATEGORIES } from '../../shared/catalogue/categories'
import { FRAMES } from '../../shared/catalogue/frames'
import { SERVICES, serviceOf } from '../../shared/catalogue/services'
import type { Item } from '../../shared/editor/item'
import { itemLabel } from '../../shared/editor/item'
import { itemsOfService } from '../../shared/editor/what-comes-next'
import { byFrequency } from './by-frequency'

/** A category of the palette with what stands in it. */
export interface PaletteGroup {
  readonly label: string
  readonly color: string
  readonly items: readonly Item[]
}

const NEUTRAL = '#7D8998'
const groups = makeGroups()

/** The palette's categories in order; empty ones are left out. */
export function paletteGroups(): readonly PaletteGroup[] {
  return groups
}

function makeGroups(): PaletteGroup[] {
  const frames: Item[] = FRAMES.map(({ kind }) => ({ kind: 'frame', frame: kind }))
  const actors: Item[] = ACTORS.map(({ kind }) => ({ kind: 'actor', actor: kind }))
  const services = CATEGORIES.map(({ id, label, color }) => ({
    label,
    color,
    items: SERVICES.filter((service) => service.category === id)
      .sort(byFrequency)
      .flatMap(itemsOfService),
  }))
  return [
    ...services,
    { label: 'Frames', color: '#00A4A6', items: frames },
    { label: 'People and systems outside', color: NEUTRAL, items: [...actors, { kind: 'note' } as const] },
  ].filter((group) => group.items.length > 0)
}

/** The items that fit a query, best first: name before keyword before purpose. Every word of the query must be found. */
export function searchItems(query: string): Item[] {
  const words = query.toLowerCase().split(/\s+/)
  const scored = groups
    .flatMap((group) => group.items)
    .map((item) => ({ item, score: scoreOf(item, words) }))
    .filter(({ score }) => score > 0)
  return scored.sort((a, b) => b.score - a.score).map(({ item }) => item)
}

function scoreOf(item: Item, words: readonly string[]): number {
  const service = item.kind === 'resource' ? serviceOf(item.type) : undefined
  const variant = service?.variants?.find((each) => item.kind === 'resource' && each.id === item.variant)
  const name = `${itemLabel(item)} ${service?.label ?? ''}`.toLowerCase()
  const keywords = [
    ...(service?.keywords ?? []),
    ...(variant?.keywords ?? []),
    item.kind === 'resource' ? item.type : '',
  ]
    .join(' ')
    .toLowerCase()
  const purpose = service?.purpose.toLowerCase() ?? ''
  let total = 0
  for (const word of words) {
    const score = name.startsWith(word)
      ? 8
      : name.includes(` ${word}`)
        ? 6
        : name.includes(word)
          ? 4
          : keywords.includes(word)
            ? 3
            : purpose.includes(word)
              ? 1
              : 0
    if (score === 0) return 0
    total += score
  }
  return total
}

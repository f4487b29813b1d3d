import type { JsonObject } from '../../template/json'
import { sameJson } from '../../template/json'
import { valueAt } from '../../template/path'
import type { Claim, ItemPiece } from './claim'

/**
 * The claims in such an order that what they put into a list of variables stands as in the template: lines write one after the
 * other.
 */
export function inListOrder(claims: readonly Claim[], resources: JsonObject): Claim[] {
  const result = [...claims]
  const lists = new Set(claims.flatMap(({ items }) => items.filter(isVariable).map(listOf)))
  for (const list of lists) {
    const places = result.flatMap((claim, place) => (itemIn(claim, list) ? [place] : []))
    const ordered = places
      .flatMap((place) => result[place] ?? [])
      .sort((a, b) => firstAt(a, list, resources) - firstAt(b, list, resources))
    places.forEach((place, index) => {
      const claim = ordered[index]
      if (claim) result[place] = claim
    })
  }
  return result
}

function isVariable({ path }: ItemPiece): boolean {
  return path.at(-1) === 'Environment'
}

function listOf({ resource, path }: ItemPiece): string {
  return JSON.stringify([resource, ...path])
}

function itemIn({ items }: Claim, list: string): ItemPiece | undefined {
  return items.find((item) => listOf(item) === list)
}

function firstAt(claim: Claim, list: string, resources: JsonObject): number {
  const item = itemIn(claim, list)
  const all = item && valueAt(resources, [item.resource, 'Properties', ...item.path])
  return Array.isArray(all) ? all.findIndex((each) => sameJson(each, item?.value)) : -1
}

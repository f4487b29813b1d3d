import { actorOf } from '../../shared/catalogue/actors'
import { frameOf } from '../../shared/catalogue/frames'
import { iconOfType } from '../../shared/catalogue/icons'
import { variantOf } from '../../shared/catalogue/new-node'
import { serviceOf } from '../../shared/catalogue/services'
import type { Item } from '../../shared/editor/item'

/** The icon of a palette item. */
export function itemIcon(item: Item): string {
  if (item.kind === 'note') return 'own/note'
  if (item.kind === 'actor') return actorOf(item.actor)?.icon ?? 'own/person'
  if (item.kind === 'frame') return frameOf(item.frame)?.icon ?? 'own/group'
  const service = serviceOf(item.type)
  return variantOf(service, item.variant)?.icon ?? service?.icon ?? iconOfType(item.type)
}

import type { Item } from '../../shared/editor/item'
import { setView, useView } from '../store/view-store'
import { itemKey } from './item-key'

const KEPT = 6

/** Remembers that an item was placed. */
export function noteRecent(item: Item): void {
  const key = itemKey(item)
  const before = useView.getState().recent
  setView({ recent: [key, ...before.filter((each) => each !== key)].slice(0, KEPT) })
}

import { ACTORS } from '../catalogue/actors'
import { FRAMES } from '../catalogue/frames'
import { variantOf } from '../catalogue/new-node'
import { serviceOf } from '../catalogue/services'

/** What the palette offers: a resource type with a variant, a frame, an actor or a note. */
export type Item =
  | { readonly kind: 'resource'; readonly type: string; readonly variant?: string }
  | { readonly kind: 'frame'; readonly frame: string }
  | { readonly kind: 'actor'; readonly actor: string }
  | { readonly kind: 'note' }

/** The palette's name for an item. */
export function itemLabel(item: Item): string {
  if (item.kind === 'note') return 'Note'
  if (item.kind === 'actor') return ACTORS.find((each) => each.kind === item.actor)?.label ?? item.actor
  if (item.kind === 'frame') return FRAMES.find((each) => each.kind === item.frame)?.label ?? item.frame
  const service = serviceOf(item.type)
  return variantOf(service, item.variant)?.label ?? service?.label ?? item.type
}

/** The palette's name for an item with its service, where a variant's own name says little: `Table · DynamoDB table`. */
export function itemFullName(item: Item): string {
  const label = itemLabel(item)
  const service = item.kind === 'resource' ? serviceOf(item.type)?.label : undefined
  return service === undefined || service === label ? label : `${label} · ${service}`
}

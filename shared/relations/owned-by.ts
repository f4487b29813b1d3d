import type { OwnedResource } from '../catalogue/service'
import { serviceOf } from '../catalogue/services'
import type { ResourceNode } from '../diagram/types'

/** Whether a node has a part of its own in a slot: generated, or word for word from a template that was opened. */
export function hasOwn(node: ResourceNode, slot: string): boolean {
  return Object.hasOwn(node.ownedResources ?? {}, slot) || ownedBy(node).some((each) => each.slot === slot)
}

/** Whether all that a generated resource is a part of is there as well. */
export function hasWholes({ partOf = [] }: OwnedResource, owned: readonly OwnedResource[]): boolean {
  return [partOf].flat().every((slot) => owned.some((other) => other.slot === slot))
}

/** What a node generates for itself: all of its service's where `owns` is absent, else what `owns` names. */
export function ownedBy(node: ResourceNode): OwnedResource[] {
  const found = node.ownedResources ?? {}
  const owned = (serviceOf(node.type)?.owned ?? []).filter(({ slot }) => !Object.hasOwn(found, slot))
  const there = owned.filter((each) => (node.owns ? Object.hasOwn(node.owns, each.slot) : (each.when?.(node) ?? true)))
  return there.filter((each) => hasWholes(each, there))
}

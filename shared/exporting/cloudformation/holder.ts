import { serviceOf } from '../../catalogue/services'
import type { ResourceNode } from '../../diagram/types'
import { referencesIn } from '../../template/references'
import type { TemplateDraft } from './draft'
import type { LogicalIds } from './logical-ids'

/**
 * The logical id of the resource that holds a node's properties of a slot: the node itself without one, else what the node
 * owns there, or what it refers to instead (a launch template of its own or a drawn one).
 */
export function holderOf(node: ResourceNode, slot: string | undefined, draft: TemplateDraft, ids: LogicalIds): string {
  if (slot === undefined) return node.logicalId
  const fills = serviceOf(node.type)?.owned?.find((each) => each.slot === slot)?.fills
  const [named] = fills && fills.slot === undefined ? referencesIn(draft.property(node.logicalId, fills.path)) : []
  return named && draft.resources.has(named.name) ? named.name : ids.owned(node, slot)
}

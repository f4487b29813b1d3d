import { serviceOf } from '../catalogue/services'
import { type DiagramIndex, indexOf } from '../diagram/queries'
import type { Diagram, ResourceNode } from '../diagram/types'
import { getAtt, ref } from '../template/intrinsics'
import type { Json } from '../template/json'

/** What every relation may ask while it writes. Asking changes nothing. */
export interface Scope {
  readonly diagram: Diagram
  readonly index: DiagramIndex
  /** What `Ref` gives for the node. */
  ref(node: ResourceNode): Json
  /** One attribute of the node. */
  attribute(node: ResourceNode, name: string): Json
  /** The node's ARN. Throws where the catalogue knows of none: a relation over that type is a programming error. */
  arn(node: ResourceNode): Json
  /** The logical id of what this relation generates in a slot. */
  generated(slot: string): string
  /** The logical id of what the node owns or shares in a slot. */
  owned(node: ResourceNode, slot: string): string
}

/** How a slot's logical id is found; the exporter knows the stored ones and makes the missing ones. */
export interface Naming {
  generated(slot: string): string
  owned(node: ResourceNode, slot: string): string
}

/** The scope of one relation in one diagram. */
export function scopeOf(diagram: Diagram, naming: Naming): Scope {
  return {
    diagram,
    index: indexOf(diagram),
    ref: (node) => ref(node.logicalId),
    attribute: (node, name) => getAtt(node.logicalId, name),
    arn: arnOf,
    generated: naming.generated,
    owned: naming.owned,
  }
}

/** The expression for a node's ARN. */
export function arnOf(node: ResourceNode): Json {
  const arn = serviceOf(node.type)?.arn
  if (arn === undefined) throw new Error(`${node.type} has no ARN in the catalogue`)
  return arn === 'Ref' ? ref(node.logicalId) : getAtt(node.logicalId, arn)
}

/** The slot's name as the end of a logical id: `taskDefinition` → `TaskDefinition`. */
export function slotSuffix(slot: string): string {
  return slot.charAt(0).toUpperCase() + slot.slice(1)
}

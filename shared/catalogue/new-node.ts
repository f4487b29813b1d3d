import { freeLogicalId, logicalIdFrom } from '../diagram/logical-id'
import type { Point, ResourceNode } from '../diagram/types'
import type { JsonObject } from '../template/json'
import type { OwnedResource, Service, Variant } from './service'
import { serviceOf } from './services'

/** What is to be placed: a CloudFormation type, and for curated services which variant. */
export interface NewResource {
  readonly id: string
  readonly type: string
  /** Absent: the service's first variant, or none. */
  readonly variant?: string
  /** Absent: the palette's name for it. */
  readonly label?: string
  readonly position: Point
  readonly parent?: string
}

/** The variant with this id, the first where none is named; undefined: the service has none. */
export function variantOf(service: Service | undefined, id: string | undefined): Variant | undefined {
  return service?.variants?.find((variant) => variant.id === id) ?? service?.variants?.[0]
}

/** A freshly placed node, its defaults written in, under a logical id that is still free. */
export function newResourceNode(wish: NewResource, taken: ReadonlySet<string>): ResourceNode {
  const service = serviceOf(wish.type)
  const variant = variantOf(service, wish.variant)
  const short = variant?.label ?? service?.short ?? lastPart(wish.type)
  const label = wish.label ?? short
  const logicalId = logicalIdFrom(
    label,
    logicalIdFrom(service?.short ?? lastPart(wish.type), 'Resource', new Set()),
    taken,
  )
  const fresh = freshProperties(service, variant)
  const properties = { ...fresh, ...service?.namesFor?.(logicalId, fresh) }
  const base: ResourceNode = {
    id: wish.id,
    kind: 'resource',
    type: wish.type,
    logicalId,
    label,
    position: wish.position,
    properties,
  }
  return {
    ...base,
    ...(wish.parent !== undefined && { parent: wish.parent }),
    ...((service?.attributes || variant?.attributes) && {
      attributes: { ...service?.attributes, ...variant?.attributes },
    }),
    ...freshOwned(base, service, variant, new Set([...taken, logicalId])),
  }
}

/** The properties of a freshly placed node of a service and variant, names made from its logical id aside. */
export function freshProperties(service: Service | undefined, variant: Variant | undefined): JsonObject {
  return { ...service?.defaults, ...variant?.properties }
}

function freshOwned(
  node: ResourceNode,
  service: Service | undefined,
  variant: Variant | undefined,
  taken: Set<string>,
) {
  const owned = (service?.owned ?? []).filter((each) => each.when?.(node) ?? true)
  if (owned.length === 0) return {}
  const owns = Object.fromEntries(owned.map((each) => [each.slot, claim(each, node.logicalId, taken)]))
  const ownedProperties = { ...service?.ownedDefaults, ...variant?.ownedProperties }
  return { owns, ...(Object.keys(ownedProperties).length > 0 && { ownedProperties }) }
}

function claim(owned: OwnedResource, logicalId: string, taken: Set<string>): string {
  const id = freeLogicalId(logicalId + owned.suffix, taken)
  taken.add(id)
  return id
}

function lastPart(type: string): string {
  return type.split('::').pop() ?? type
}

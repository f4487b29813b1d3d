import type { DiagramNode, ResourceNode } from '../../shared/diagram/types'
import { placementKindOf } from '../../shared/relations/placements'
import type { World } from './world'

/** Adds a resource to a world, inside a container by the placement kind of this id. */
export function addPlaced(
  world: World,
  type: string,
  container: DiagramNode,
  kindId: string,
  options: { readonly variant?: string; readonly label?: string } = {},
): ResourceNode {
  const kind = placementKindOf(kindId)
  if (!kind) throw new Error(`There is no placement kind ${kindId}`)
  return world.place(world.add(type, { ...options }), container, kind)
}

/** Adds a subnet of a kind to a VPC. */
export function addSubnet(
  world: World,
  vpc: DiagramNode,
  variant: 'public' | 'private' | 'isolated',
  label: string,
): ResourceNode {
  return addPlaced(world, 'AWS::EC2::Subnet', vpc, `${variant}-subnet-in-vpc`, { variant, label })
}

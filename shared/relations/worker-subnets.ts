import { isResource } from '../diagram/queries'
import type { Placement, ResourceNode } from '../diagram/types'
import type { Scope } from './scope'
import { subnetsOfKind, withSiblings } from './spanning'

/** The subnets of what runs containers anywhere in a VPC: private ones over two zones, else public ones. */
export function workerSubnets(vpc: ResourceNode, scope: Scope): ResourceNode[] {
  return subnetsOfKind(vpc, ['private', 'public', 'isolated'], scope)
}

/**
 * The subnets a container service, cluster or node group has by its own placements, whose kinds end in `-in-subnet` and
 * `-in-vpc`; empty: it is placed in no network. For those who need them beside the placement itself.
 */
export function placedSubnets(node: ResourceNode, scope: Scope): ResourceNode[] {
  const inSubnets = (node.placements ?? []).filter((each) => each.kind.endsWith('-in-subnet'))
  const given = inSubnets.flatMap((each) => placedIn(node, each, 'AWS::EC2::Subnet', scope))
  if (given.length > 0) return inSubnets[0]?.options?.otherZones === false ? given : withSiblings(given, scope)
  const inVpc = node.placements?.find((each) => each.kind.endsWith('-in-vpc'))
  const [vpc] = inVpc ? placedIn(node, inVpc, 'AWS::EC2::VPC', scope) : []
  return vpc ? workerSubnets(vpc, scope) : []
}

/** The container of this type that a placement means: the named one, else the nearest around; empty: none. */
export function placedIn(node: ResourceNode, placement: Placement, type: string, scope: Scope): ResourceNode[] {
  const named = placement.container
  const candidates = named === undefined ? scope.index.ancestors(node.id) : [scope.index.node(named)]
  return candidates.flatMap((each) => (each && isResource(each) && each.type === type ? [each] : [])).slice(0, 1)
}

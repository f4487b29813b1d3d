import type { ResourceNode } from '../diagram/types'
import type { Contribution } from './contribution'
import { subnetIds, vpcAround } from './network-membership'
import type { Scope } from './scope'
import { subnetsOfKind, withSiblings } from './spanning'
import { waitForWayOut } from './vpc-routing'

/** The subnets an EKS cluster or node group placed in a VPC gets: private ones over two zones, else public ones. */
export function workerSubnets(vpc: ResourceNode, scope: Scope): ResourceNode[] {
  return subnetsOfKind(vpc, ['private', 'public', 'isolated'], scope)
}

/** The subnets of an EKS cluster by its own placements; empty: it has none. */
export function clusterSubnets(cluster: ResourceNode, scope: Scope): ResourceNode[] {
  const named = (cluster.placements ?? []).flatMap((each) => scope.index.node(each.container ?? '') ?? [])
  const around = named.length > 0 ? named : scope.index.ancestors(cluster.id)
  const subnets = around.filter(isSubnet)
  const given = named.length > 0 ? subnets : subnets.slice(0, 1)
  if (given.length > 0) return withSiblings(given, scope)
  const vpc = vpcAround(cluster, scope)
  return vpc ? workerSubnets(vpc, scope) : []
}

/** Puts a node group's machines into subnets; they wait for the way out by which they reach the cluster and their images. */
export function nodeGroupNetwork(group: ResourceNode, subnets: readonly ResourceNode[], scope: Scope): Contribution[] {
  return [
    { do: 'set', resource: group.logicalId, path: 'Subnets', value: subnetIds(subnets, scope) },
    ...subnets.flatMap((subnet) => waitForWayOut(group.logicalId, subnet, scope)),
  ]
}

function isSubnet(node: { readonly kind: string; readonly type?: string }): node is ResourceNode {
  return node.kind === 'resource' && node.type === 'AWS::EC2::Subnet'
}

import type { ResourceNode } from '../diagram/types'
import type { Contribution } from './contribution'
import { subnetIds } from './network-membership'
import type { Scope } from './scope'
import { waitForWayOut } from './vpc-routing'

/** Puts a node group's machines into subnets; they wait for the way out by which they reach the cluster and their images. */
export function nodeGroupNetwork(group: ResourceNode, subnets: readonly ResourceNode[], scope: Scope): Contribution[] {
  return [
    { do: 'set', resource: group.logicalId, path: 'Subnets', value: subnetIds(subnets, scope) },
    ...subnets.flatMap((subnet) => waitForWayOut(group.logicalId, subnet, scope)),
  ]
}

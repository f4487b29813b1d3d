import type { ResourceNode } from '../diagram/types'
import type { Contribution } from './contribution'
import { ownSecurityGroup, subnetIds, vpcAround } from './network-membership'
import type { Scope } from './scope'
import { waitForWayOut } from './vpc-routing'

/** What an Auto Scaling group gets from its subnets: the list, a security group, and servers that start when the routes are there. */
export function autoScalingNetwork(
  group: ResourceNode,
  subnets: readonly ResourceNode[],
  scope: Scope,
): Contribution[] {
  const vpc = subnets[0] && vpcAround(subnets[0], scope)
  return [
    { do: 'set', resource: group.logicalId, path: 'VPCZoneIdentifier', value: subnetIds(subnets, scope) },
    ...(vpc ? ownSecurityGroup(group, vpc, scope) : []),
    ...subnets.flatMap((subnet) => waitForWayOut(group.logicalId, subnet, scope)),
  ]
}

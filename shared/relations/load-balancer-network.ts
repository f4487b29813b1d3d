import { isInternetFacing, isNetworkLoadBalancer } from '../catalogue/services/networking/load-balancer'
import type { ResourceNode } from '../diagram/types'
import type { Contribution } from './contribution'
import { ownSecurityGroup, subnetIds, vpcAround } from './network-membership'
import type { Scope } from './scope'
import { reportOneZone } from './spanning'
import { waitForWayOut } from './vpc-routing'

/** What a load balancer gets from its subnets; where they do not suffice, a report. */
export function loadBalancerNetwork(
  balancer: ResourceNode,
  subnets: readonly ResourceNode[],
  scope: Scope,
): Contribution[] {
  const vpc = subnets[0] && vpcAround(subnets[0], scope)
  const facing = isInternetFacing(balancer)
  return [
    ...(subnets.length > 0
      ? [{ do: 'set', resource: balancer.logicalId, path: 'Subnets', value: subnetIds(subnets, scope) } as const]
      : []),
    ...(vpc ? ownSecurityGroup(balancer, vpc, scope) : []),
    ...(facing ? subnets.flatMap((subnet) => waitForWayOut(balancer.logicalId, subnet, scope)) : []),
    ...tooFewZones(balancer, subnets, scope),
  ]
}

function tooFewZones(balancer: ResourceNode, subnets: readonly ResourceNode[], scope: Scope): Contribution[] {
  // A network load balancer may live in a single zone.
  if (isNetworkLoadBalancer(balancer) && subnets.length > 0) return []
  return reportOneZone(subnets, balancer.label, isInternetFacing(balancer) ? 'public' : 'private', scope)
}

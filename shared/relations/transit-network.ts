import type { ResourceNode } from '../diagram/types'
import type { Contribution } from './contribution'
import { subnetIds, vpcAround } from './network-membership'
import type { Scope } from './scope'

/** Ties a transit gateway attachment to the VPC of its subnets. */
export function attachmentNetwork(
  attachment: ResourceNode,
  subnets: readonly ResourceNode[],
  scope: Scope,
): Contribution[] {
  return [
    ...inVpcOf(attachment, subnets, scope),
    { do: 'set', resource: attachment.logicalId, path: 'SubnetIds', value: subnetIds(subnets, scope) },
  ]
}

/** Puts an endpoint of a network firewall into each subnet. */
export function firewallNetwork(
  firewall: ResourceNode,
  subnets: readonly ResourceNode[],
  scope: Scope,
): Contribution[] {
  return [
    ...inVpcOf(firewall, subnets, scope),
    ...subnetIds(subnets, scope).map(
      (SubnetId): Contribution => ({
        do: 'append',
        resource: firewall.logicalId,
        path: 'SubnetMappings',
        value: { SubnetId },
      }),
    ),
  ]
}

function inVpcOf(node: ResourceNode, subnets: readonly ResourceNode[], scope: Scope): Contribution[] {
  const vpc = subnets[0] && vpcAround(subnets[0], scope)
  return vpc ? [{ do: 'set', resource: node.logicalId, path: 'VpcId', value: scope.ref(vpc) }] : []
}

import type { ResourceNode } from '../diagram/types'
import { ref } from '../template/intrinsics'
import type { Contribution } from './contribution'
import { ownSecurityGroup, subnetIds, vpcAround } from './network-membership'
import type { Scope } from './scope'
import { routeTablesOf } from './vpc-tables'

/** Puts the way to a service into all route tables of a VPC. */
export function gatewayEndpoint(endpoint: ResourceNode, vpc: ResourceNode, scope: Scope): Contribution[] {
  const resource = endpoint.logicalId
  return [
    { do: 'set', resource, path: 'VpcId', value: scope.ref(vpc) },
    ...routeTablesOf(vpc, scope).map(
      (table): Contribution => ({ do: 'append', resource, path: 'RouteTableIds', value: ref(table) }),
    ),
  ]
}

/** Gives an endpoint an address in each subnet, and lets everyone in the VPC reach it. */
export function interfaceEndpoint(
  endpoint: ResourceNode,
  subnets: readonly ResourceNode[],
  scope: Scope,
): Contribution[] {
  const vpc = subnets[0] && vpcAround(subnets[0], scope)
  if (!vpc) return []
  const resource = endpoint.logicalId
  return [
    { do: 'set', resource, path: 'VpcId', value: scope.ref(vpc) },
    { do: 'set', resource, path: 'SubnetIds', value: subnetIds(subnets, scope) },
    ...ownSecurityGroup(endpoint, vpc, scope),
    {
      do: 'allow',
      from: { cidr: scope.attribute(vpc, 'CidrBlock') },
      to: endpoint.id,
      port: 443,
      protocol: 'tcp',
    },
  ]
}

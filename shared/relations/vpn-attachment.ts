import type { ResourceNode } from '../diagram/types'
import { ref } from '../template/intrinsics'
import type { Contribution } from './contribution'
import type { Scope } from './scope'
import { routeTablesOf } from './vpc-tables'

/** Ties a VPN gateway to its VPC, and lets the routes it learns into the VPC's route tables. */
export function vpnAttachment(
  gateway: ResourceNode,
  vpc: ResourceNode,
  propagates: boolean,
  scope: Scope,
): Contribution[] {
  const tables = propagates ? routeTablesOf(vpc, scope) : []
  const attachment = scope.owned(gateway, 'attachment')
  return [
    {
      do: 'share',
      owner: gateway.id,
      slot: 'attachment',
      resource: {
        Type: 'AWS::EC2::VPCGatewayAttachment',
        Properties: { VpcId: scope.ref(vpc), VpnGatewayId: scope.ref(gateway) },
      },
    },
    ...(tables.length > 0
      ? [
          {
            do: 'share',
            owner: gateway.id,
            slot: 'propagation',
            resource: {
              Type: 'AWS::EC2::VPNGatewayRoutePropagation',
              Properties: { RouteTableIds: tables.map(ref), VpnGatewayId: scope.ref(gateway) },
            },
          } as const,
          {
            do: 'wait',
            resource: scope.owned(gateway, 'propagation'),
            for: { resource: attachment },
          } as const,
        ]
      : []),
  ]
}

import type { Options } from '../catalogue/field'
import type { ResourceNode } from '../diagram/types'
import { ref } from '../template/intrinsics'
import type { Contribution } from './contribution'
import type { Scope } from './scope'

/** What a line from the company's device into AWS asks. */
export const VPN_LINE_OPTIONS = {
  addresses: {
    control: 'list',
    label: 'Addresses of the office',
    placeholder: '192.168.0.0/16',
    help: 'Empty: both ends exchange their routes (BGP).',
  },
} as const satisfies Options

/** A VPN connection of the line's own, ending at a gateway that `end` names. Routes are written down only for a VPN gateway. */
export function vpnLine(
  device: ResourceNode,
  end: { readonly VpnGatewayId: ReturnType<Scope['ref']> } | { readonly TransitGatewayId: ReturnType<Scope['ref']> },
  addresses: readonly string[],
  scope: Scope,
): Contribution[] {
  const vpn = ref(scope.generated('vpn'))
  const connection = {
    Type: 'AWS::EC2::VPNConnection',
    Properties: {
      Type: 'ipsec.1',
      CustomerGatewayId: scope.ref(device),
      StaticRoutesOnly: addresses.length > 0,
      ...end,
    },
  }
  const routes = 'VpnGatewayId' in end ? addresses : []
  return [
    { do: 'add', slot: 'vpn', resource: connection },
    ...routes.map(
      (range, place): Contribution => ({
        do: 'add',
        slot: `route${place + 1}`,
        resource: {
          Type: 'AWS::EC2::VPNConnectionRoute',
          Properties: { VpnConnectionId: vpn, DestinationCidrBlock: range },
        },
      }),
    ),
  ]
}

import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpn-attachments.html */
export const vpnConnectionEndsAtTransitGateway = connectionKind({
  id: 'vpn-connection-ends-at-transit-gateway',
  title: 'ends at',
  line: 'network',
  source: { types: ['AWS::EC2::VPNConnection'] },
  target: { types: ['AWS::EC2::TransitGateway'] },
  rank: 10,
  plain: 'The tunnels of {source} lead to {target} and all networks that meet there.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: source.logicalId, path: 'TransitGatewayId', value: scope.ref(target) },
  ],
})

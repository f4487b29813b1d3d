import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html */
export const vpnConnectionEndsAtVpnGateway = connectionKind({
  id: 'vpn-connection-ends-at-vpn-gateway',
  title: 'ends at',
  line: 'network',
  source: { types: ['AWS::EC2::VPNConnection'] },
  target: { types: ['AWS::EC2::VPNGateway'] },
  rank: 10,
  plain: 'The tunnels of {source} lead to {target} and the network behind it.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: source.logicalId, path: 'VpnGatewayId', value: scope.ref(target) },
  ],
})

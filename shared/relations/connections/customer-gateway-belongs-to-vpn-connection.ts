import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html */
export const customerGatewayBelongsToVpnConnection = connectionKind({
  id: 'customer-gateway-belongs-to-vpn-connection',
  title: 'is the far end of',
  line: 'network',
  source: { types: ['AWS::EC2::CustomerGateway'] },
  target: { types: ['AWS::EC2::VPNConnection'] },
  rank: 10,
  plain: 'The tunnels of {target} end at {source}, in the rooms of the company.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: target.logicalId, path: 'CustomerGatewayId', value: scope.ref(source) },
  ],
})

import { connectionKind } from '../relation'
import { VPN_LINE_OPTIONS, vpnLine } from '../vpn-line'

/** https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html */
export const customerGatewayConnectsToVpnGateway = connectionKind({
  id: 'customer-gateway-connects-to-vpn-gateway',
  title: 'has a VPN to',
  line: 'network',
  source: { types: ['AWS::EC2::CustomerGateway'] },
  target: { types: ['AWS::EC2::VPNGateway'] },
  rank: 10,
  plain: 'Two encrypted tunnels run between {source} and {target} over the internet.',
  options: VPN_LINE_OPTIONS,
  write: ({ source, target, options }, scope) =>
    vpnLine(source, { VpnGatewayId: scope.ref(target) }, options.addresses, scope),
})

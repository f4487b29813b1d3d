import { connectionKind } from '../relation'
import { vpnAttachment } from '../vpn-attachment'

/** https://docs.aws.amazon.com/vpn/latest/s2svpn/SetUpVPNConnections.html */
export const vpnGatewayAttachesToVpc = connectionKind({
  id: 'vpn-gateway-attaches-to-vpc',
  title: 'is the door of',
  line: 'network',
  source: { types: ['AWS::EC2::VPNGateway'] },
  target: { types: ['AWS::EC2::VPC'] },
  rank: 10,
  plain: 'Tunnels and lines that end at {source} lead into {target}.',
  options: { propagates: { control: 'switch', label: 'Route tables learn its routes', default: true } },
  write: ({ source, target, options }, scope) => vpnAttachment(source, target, options.propagates, scope),
})

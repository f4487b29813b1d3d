import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpngateway.html */
export const vpnGateway: Service = {
  id: 'vpn-gateway',
  type: 'AWS::EC2::VPNGateway',
  label: 'VPN gateway',
  short: 'VPN gateway',
  category: 'networking',
  model: 'SaaS',
  icon: 'vpn-gateway',
  keywords: ['vpn', 'virtual private gateway', 'ipsec', 'on premises', 'direct connect'],
  purpose: 'The network’s door for tunnels to the office.',
  defaults: { Type: 'ipsec.1', AmazonSideAsn: 64512 },
  form: [
    {
      path: 'AmazonSideAsn',
      control: 'number',
      label: 'Number of its network (ASN)',
      min: 1,
      max: 4294967294,
      help: 'For routes that are exchanged (BGP). It cannot be changed later.',
    },
  ],
  facts: () => ['VPN gateway'],
  guide: {
    value: [
      'The office reaches servers in the cloud as if they stood next door.',
      'Two tunnels over two zones; one may fail.',
      'Nothing to install on the side of AWS.',
    ],
    uses: ['Connecting an office or data centre', 'A door for Direct Connect', 'Moving systems step by step'],
    cost: 'The gateway is free. Each VPN connection is paid by the hour, and traffic out by the gigabyte.',
    facts: [
      'Belongs to one VPC; a transit gateway serves many.',
      'Routes learnt over the tunnel can be passed on to the route tables of the VPC.',
      'One VPC has at most one.',
    ],
    limits: [
      { name: 'VPN gateways', value: '5 per region by default' },
      { name: 'VPN connections', value: '10 per gateway by default' },
      { name: 'Bandwidth', value: '1.25 Gbit/s per tunnel' },
    ],
    responsibility: 'AWS runs the gateway. The device at the other end, routes and security groups are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its attachment',
        command: `aws ec2 describe-vpn-gateways --vpn-gateway-ids "${physicalId(node)}" --query "VpnGateways[0].VpcAttachments"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPC_VPN.html',
  },
}

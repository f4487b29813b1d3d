import { describeResource } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-customergateway.html */
export const customerGateway: Service = {
  id: 'customer-gateway',
  type: 'AWS::EC2::CustomerGateway',
  label: 'Customer gateway',
  short: 'Customer gateway',
  category: 'networking',
  model: 'IaaS',
  icon: 'customer-gateway',
  keywords: ['vpn', 'router', 'on premises', 'ipsec', 'office'],
  purpose: 'The company’s own end of the tunnel.',
  // An address kept for examples, until the real one of the device is put in.
  defaults: { Type: 'ipsec.1', BgpAsn: 65000, IpAddress: '203.0.113.1' },
  form: [
    {
      path: 'IpAddress',
      control: 'text',
      label: 'Public address of the device',
      pattern: '\\d{1,3}(\\.\\d{1,3}){3}',
      placeholder: '203.0.113.1',
    },
    {
      path: 'BgpAsn',
      control: 'number',
      label: 'Number of its network (ASN)',
      min: 1,
      max: 2147483647,
      help: '65000 will do where routes are not exchanged.',
    },
    { path: 'DeviceName', control: 'text', label: 'Name of the device' },
    { path: 'CertificateArn', control: 'text', label: 'Certificate (ARN)', help: 'In place of a shared password.' },
  ],
  facts: ({ properties }) => [
    ...(typeof properties.IpAddress === 'string' ? [properties.IpAddress] : []),
    `ASN ${properties.BgpAsn ?? 65000}`,
  ],
  guide: {
    value: ['Tells AWS which device stands at the other end.', 'The firewall or router that is there already will do.'],
    uses: ['VPN to an office', 'VPN to a data centre', 'VPN to another cloud'],
    cost: 'Free. The VPN connection is paid.',
    facts: [
      'Only describes the device; the device itself is set up with the configuration that the connection gives.',
      'Replacing it with another address makes a new one.',
      'With BGP the routes follow by themselves, without it they are written down.',
    ],
    limits: [{ name: 'Customer gateways', value: '50 per region by default' }],
    responsibility: 'AWS keeps the entry. The device, its address and its settings are yours.',
    commands: (node) => [describeResource(node)],
    documentation: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/your-cgw.html',
  },
}

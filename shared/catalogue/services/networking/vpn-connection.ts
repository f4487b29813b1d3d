import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpnconnection.html */
export const vpnConnection: Service = {
  id: 'vpn-connection',
  type: 'AWS::EC2::VPNConnection',
  label: 'VPN connection',
  short: 'VPN',
  category: 'networking',
  model: 'SaaS',
  icon: 'vpn-connection',
  keywords: ['ipsec', 'tunnel', 'site-to-site', 'on premises', 'office'],
  purpose: 'Two encrypted tunnels to the office.',
  defaults: { Type: 'ipsec.1', StaticRoutesOnly: false },
  // Either end may be one that the diagram does not hold; then it is put in by its id.
  fallbacks: [
    { path: 'CustomerGatewayId', value: 'cgw-0123456789abcdef0' },
    { path: 'VpnGatewayId', value: 'vgw-0123456789abcdef0', unless: 'TransitGatewayId' },
  ],
  form: [
    {
      path: 'StaticRoutesOnly',
      control: 'switch',
      label: 'Routes are written down',
      help: 'Off: both ends exchange them (BGP).',
    },
    { path: 'LocalIpv4NetworkCidr', control: 'text', label: 'Addresses of the office', placeholder: '192.168.0.0/16' },
    { path: 'RemoteIpv4NetworkCidr', control: 'text', label: 'Addresses in AWS', placeholder: '10.0.0.0/16' },
    {
      path: 'EnableAcceleration',
      control: 'switch',
      label: 'Enter AWS near the office',
      help: 'Transit gateway only.',
    },
    { path: 'CustomerGatewayId', control: 'text', label: 'Customer gateway', placeholder: 'cgw-…' },
  ],
  facts: ({ properties }) => ['VPN', properties.StaticRoutesOnly === true ? 'static routes' : 'BGP'],
  guide: {
    value: [
      'A safe connection over the internet line that is there already.',
      'Ready within an hour, where a line of its own takes weeks.',
      'Two tunnels, so that maintenance does not interrupt.',
    ],
    uses: ['Connecting an office or data centre', 'Standby for Direct Connect', 'Remote management'],
    cost: 'Paid by the hour for each connection, and traffic out by the gigabyte.',
    facts: [
      'Encrypted with IPsec; the keys are made by AWS unless told otherwise.',
      'Ends at a VPN gateway of one VPC, or at a transit gateway.',
      'The configuration for the device is downloaded once it is there.',
      'Both tunnels should be set up on the device.',
    ],
    limits: [
      { name: 'Bandwidth', value: '1.25 Gbit/s per tunnel' },
      { name: 'Connections', value: '50 per region by default, 10 per VPN gateway' },
      { name: 'Routes', value: '100 from the device by BGP' },
    ],
    responsibility: 'AWS runs its two ends. The device, the line and what is let through are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Are the tunnels up?',
        command: `aws ec2 describe-vpn-connections --vpn-connection-ids "${physicalId(node)}" --query "VpnConnections[0].VgwTelemetry[].[OutsideIpAddress,Status]" --output table`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html',
  },
}

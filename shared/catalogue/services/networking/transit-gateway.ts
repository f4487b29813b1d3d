import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

const ON_OFF = [
  { value: 'enable', label: 'on' },
  { value: 'disable', label: 'off' },
]

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgateway.html */
export const transitGateway: Service = {
  id: 'transit-gateway',
  type: 'AWS::EC2::TransitGateway',
  label: 'Transit gateway',
  short: 'Transit gateway',
  category: 'networking',
  model: 'SaaS',
  icon: 'transit-gateway',
  keywords: ['hub', 'router', 'network', 'tgw', 'connect vpcs'],
  purpose: 'The hub where many networks meet.',
  defaults: {
    AmazonSideAsn: 64512,
    AutoAcceptSharedAttachments: 'disable',
    DefaultRouteTableAssociation: 'enable',
    DefaultRouteTablePropagation: 'enable',
    DnsSupport: 'enable',
    VpnEcmpSupport: 'enable',
  },
  form: [
    { path: 'Description', control: 'text', label: 'Description' },
    {
      path: 'AmazonSideAsn',
      control: 'number',
      label: 'Number of its network (ASN)',
      min: 64512,
      max: 4294967294,
      help: 'Private numbers: 64512–65534 and 4200000000–4294967294. It cannot be changed later.',
    },
    {
      path: 'DefaultRouteTableAssociation',
      control: 'choice',
      label: 'Attachments use the common route table',
      choices: ON_OFF,
    },
    {
      path: 'DefaultRouteTablePropagation',
      control: 'choice',
      label: 'Attachments are known to all others',
      choices: ON_OFF,
    },
    {
      path: 'AutoAcceptSharedAttachments',
      control: 'choice',
      label: 'Other accounts join without being asked',
      choices: [...ON_OFF].reverse(),
    },
    { path: 'DnsSupport', control: 'choice', label: 'Names lead to private addresses', choices: ON_OFF },
  ],
  facts: ({ properties }) => [
    'transit gateway',
    ...(typeof properties.AmazonSideAsn === 'number' ? [`ASN ${properties.AmazonSideAsn}`] : []),
  ],
  arn: 'TransitGatewayArn',
  guide: {
    value: [
      'One hub in place of a web of connections between networks.',
      'Offices and data centres are connected once and reach everything.',
      'One place decides who reaches whom.',
    ],
    uses: ['Many VPCs and accounts', 'A common way to the internet', 'VPN and Direct Connect for the whole company'],
    cost: 'Each attachment is paid by the hour, and traffic by the gigabyte.',
    facts: [
      'Lives in one region and can be joined to others in other regions.',
      'Its route tables keep groups of networks apart.',
      'Each VPC is attached by one subnet per zone and needs routes to the hub.',
      'Shared with other accounts by Resource Access Manager.',
    ],
    limits: [
      { name: 'Transit gateways', value: '5 per account and region by default' },
      { name: 'Attachments', value: '5,000 per transit gateway' },
      { name: 'Bandwidth', value: '100 Gbit/s per VPC attachment and zone' },
      { name: 'Routes', value: '10,000 static ones by default' },
    ],
    responsibility: 'AWS runs it in all zones. Attachments, routes and address plans are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'What is attached',
        command: `aws ec2 describe-transit-gateway-attachments --filters "Name=transit-gateway-id,Values=${physicalId(node)}" --query "TransitGatewayAttachments[].[ResourceType,ResourceId,State]" --output table`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/vpc/latest/tgw/what-is-transit-gateway.html',
  },
}

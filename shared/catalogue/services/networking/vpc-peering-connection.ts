import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcpeeringconnection.html */
export const vpcPeeringConnection: Service = {
  id: 'vpc-peering-connection',
  type: 'AWS::EC2::VPCPeeringConnection',
  label: 'VPC peering connection',
  short: 'VPC peering',
  category: 'networking',
  model: 'SaaS',
  icon: 'vpc-peering',
  keywords: ['peering', 'network', 'connect vpcs'],
  purpose: 'Joins two networks.',
  defaults: {},
  // Networks that the diagram does not hold are put in by their id.
  fallbacks: [
    { path: 'VpcId', value: 'vpc-0123456789abcdef0' },
    { path: 'PeerVpcId', value: 'vpc-0123456789abcdef1' },
  ],
  form: [
    { path: 'PeerVpcId', control: 'text', label: 'Other VPC', placeholder: 'vpc-0123456789abcdef0', pattern: 'vpc-.+' },
    {
      path: 'PeerOwnerId',
      control: 'text',
      label: 'Account of the other VPC',
      pattern: '\\d{12}',
      help: 'Empty: this account.',
    },
    { path: 'PeerRegion', control: 'text', label: 'Region of the other VPC', help: 'Empty: this region.' },
    {
      path: 'PeerRoleArn',
      control: 'text',
      label: 'Role that accepts',
      help: 'Only for another account: a role there that may accept the connection.',
    },
  ],
  facts: () => ['VPC peering'],
  plumbing: true,
  guide: {
    value: [
      'Two networks talk as if they were one, without the internet.',
      'Nothing to run and no bottleneck.',
      'Works between accounts and regions.',
    ],
    uses: ['Shared services for several applications', 'Joining networks after a merger', 'A network for management'],
    cost: 'The connection is free. Traffic between zones and regions is paid by the gigabyte.',
    facts: [
      'The address ranges of both networks must not overlap.',
      'Both sides need routes to each other.',
      'It is not passed on: what is joined to the other network is not reached.',
      'Security groups can name groups of the other network in the same region.',
    ],
    limits: [
      { name: 'Connections', value: '50 per VPC by default, 125 at most' },
      { name: 'Between two VPCs', value: 'one' },
    ],
    responsibility: 'AWS carries the traffic. Routes on both sides and who may talk to whom is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its state',
        command: `aws ec2 describe-vpc-peering-connections --vpc-peering-connection-ids "${physicalId(node)}" --query "VpcPeeringConnections[0].Status"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/vpc/latest/peering/what-is-vpc-peering.html',
  },
}

import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-natgateway.html */
export const natGateway: Service = {
  id: 'nat-gateway',
  type: 'AWS::EC2::NatGateway',
  label: 'NAT gateway',
  short: 'NAT gateway',
  category: 'networking',
  model: 'IaaS',
  icon: 'nat-gateway',
  keywords: ['outbound', 'egress', 'private subnet', 'elastic ip'],
  purpose: 'Lets private servers out, and nobody in.',
  defaults: { ConnectivityType: 'public' },
  form: [
    {
      path: 'ConnectivityType',
      control: 'choice',
      label: 'Leads to',
      choices: [
        { value: 'public', label: 'the internet' },
        { value: 'private', label: 'other networks of yours' },
      ],
    },
    {
      path: 'MaxDrainDurationSeconds',
      control: 'number',
      label: 'Wait before an address goes',
      unit: 's',
      min: 1,
      max: 4000,
    },
  ],
  facts: ({ properties }) => [properties.ConnectivityType === 'private' ? 'private NAT' : 'NAT gateway'],
  owned: [
    {
      slot: 'elasticIp',
      suffix: 'ElasticIp',
      when: (node) => node.properties.ConnectivityType !== 'private',
      fills: { path: 'AllocationId', value: 'AllocationId' },
      write: () => ({ Type: 'AWS::EC2::EIP', Properties: { Domain: 'vpc' } }),
    },
  ],
  guide: {
    value: [
      'Servers get updates and call partners without being reachable themselves.',
      'One fixed address that partners can allow.',
      'Nothing to patch or to size.',
    ],
    uses: ['Way out for private subnets', 'A fixed sender address', 'Functions in a VPC that call the internet'],
    cost: 'An hourly price for each gateway plus every gigabyte through it, often the largest part of a small network. Gateway endpoints for S3 and DynamoDB keep that traffic away from it for free.',
    facts: [
      'Stands in a public subnet; private subnets lead to it.',
      'Lives in one zone: one for each zone survives the loss of one and avoids traffic between zones.',
      'Answers come back, but no connection can start from outside.',
      'Has no security group; network ACLs apply.',
    ],
    limits: [
      { name: 'Gateways', value: '5 per zone by default' },
      { name: 'Bandwidth', value: '5 Gbit/s, growing to 100' },
      { name: 'Connections', value: '55,000 at once to one destination for each address' },
      { name: 'Addresses', value: '2 per gateway by default, 8 at most' },
    ],
    responsibility: 'AWS runs and scales it. Placing one in each zone and routing to it is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'The address the world sees',
        command: `aws ec2 describe-nat-gateways --nat-gateway-ids "${physicalId(node)}" --query "NatGateways[0].NatGatewayAddresses[].PublicIp"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
  },
}

import { describeResource } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-internetgateway.html */
export const internetGateway: Service = {
  id: 'internet-gateway',
  type: 'AWS::EC2::InternetGateway',
  label: 'Internet gateway',
  short: 'Internet gateway',
  category: 'networking',
  model: 'IaaS',
  icon: 'internet-gateway',
  keywords: ['igw', 'public', 'route'],
  purpose: 'The door between network and internet.',
  defaults: {},
  form: [],
  facts: () => ['internet gateway'],
  plumbing: true,
  guide: {
    value: [
      'Lets customers reach what is meant to be public, and only that.',
      'Never a bottleneck: it grows by itself and does not fail on its own.',
      'Costs nothing.',
    ],
    uses: ['Public subnets with load balancers', 'The way out for NAT gateways'],
    cost: 'Free. Traffic out to the internet is paid by the gigabyte, public IPv4 addresses by the hour.',
    facts: [
      'A VPC has at most one, and a gateway belongs to one VPC at a time.',
      'A subnet is public only if its route table leads here.',
      'Translates between a public address and the private one of the machine that holds it.',
    ],
    limits: [{ name: 'Gateways', value: '5 per region by default, as many as VPCs' }],
    responsibility: 'AWS runs it. Which subnets lead to it and which ports are open is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Route tables that lead to a gateway',
        command:
          "aws ec2 describe-route-tables --query \"RouteTables[?Routes[?starts_with(GatewayId || '', 'igw-')]].RouteTableId\"",
      },
    ],
    documentation: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  },
}

import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routetable.html */
export const routeTable: Service = {
  id: 'route-table',
  type: 'AWS::EC2::RouteTable',
  label: 'Route table',
  short: 'Route table',
  category: 'networking',
  model: 'IaaS',
  icon: 'route-table',
  keywords: ['routing', 'route', 'subnet'],
  purpose: 'Says which way traffic leaves.',
  defaults: {},
  form: [],
  facts: () => ['route table'],
  plumbing: true,
  guide: {
    value: [
      'Decides what is public and what is not, in one place.',
      'Sends traffic through inspection or to the company network.',
      'Several subnets share one table, so they cannot drift apart.',
    ],
    uses: ['Own routes to peers, gateways and firewalls', 'One table for several subnets'],
    cost: 'Free.',
    facts: [
      'The route with the longest matching prefix wins.',
      'Traffic within the VPC always has a local route.',
      'A subnet without a table of its own uses the main table of the VPC.',
      'Subnets drawn here get tables by themselves; a line from a drawn table replaces them.',
    ],
    limits: [
      { name: 'Tables', value: '200 per VPC by default' },
      { name: 'Tables per subnet', value: '1' },
    ],
    responsibility: 'AWS moves the packets. Which way they go is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its routes',
        command: `aws ec2 describe-route-tables --route-table-ids "${physicalId(node)}" --query "RouteTables[0].Routes" --output table`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
  },
}

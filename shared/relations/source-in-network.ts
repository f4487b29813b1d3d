import type { ResourceNode } from '../diagram/types'
import type { Contribution } from './contribution'

const NETWORK_ACTIONS = [
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcs',
]

/**
 * What Lambda needs to poll a source inside a VPC for a function: interfaces in the subnets of the source, behind the group of
 * the source, which must let its own members in. https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html
 */
export function pollInNetwork(source: ResourceNode, target: ResourceNode, port: number): Contribution[] {
  return [
    // Interfaces that do not exist yet have no name a permission could hold.
    { do: 'grant', to: target.id, actions: NETWORK_ACTIONS, on: ['*'] },
    { do: 'allow', from: { node: source.id }, to: source.id, port, protocol: 'tcp' },
  ]
}

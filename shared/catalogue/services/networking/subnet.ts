import type { ResourceNode } from '../../../diagram/types'
import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html */
export const subnet: Service = {
  id: 'subnet',
  type: 'AWS::EC2::Subnet',
  label: 'Subnet',
  short: 'Subnet',
  category: 'networking',
  model: 'IaaS',
  icon: 'vpc',
  keywords: ['network', 'availability zone', 'cidr'],
  purpose: 'A part of the network in one zone.',
  defaults: { MapPublicIpOnLaunch: false },
  variants: [
    {
      id: 'public',
      label: 'Public subnet',
      properties: { MapPublicIpOnLaunch: true },
      icon: 'public-subnet',
      placement: 'public-subnet-in-vpc',
    },
    {
      id: 'private',
      label: 'Private subnet',
      properties: {},
      icon: 'private-subnet',
      placement: 'private-subnet-in-vpc',
    },
    {
      id: 'isolated',
      label: 'Isolated subnet',
      properties: {},
      icon: 'private-subnet',
      placement: 'isolated-subnet-in-vpc',
      keywords: ['database'],
    },
  ],
  form: [
    {
      path: 'CidrBlock',
      control: 'text',
      label: 'Addresses (CIDR)',
      pattern: '\\d{1,3}(\\.\\d{1,3}){3}/(1[6-9]|2[0-8])',
      placeholder: '10.0.0.0/20',
    },
    { path: 'MapPublicIpOnLaunch', control: 'switch', label: 'Give public addresses' },
  ],
  facts: (node) => [
    ...(typeof node.properties.CidrBlock === 'string' ? [node.properties.CidrBlock] : []),
    SUBNET_NAMES[subnetKind(node)],
  ],
  container: { tone: 'private', toneOf: subnetKind },
  guide: {
    value: [
      'Splits a system over data centres, so that one may fail.',
      'Keeps what the internet may reach apart from what it must not.',
      'Gives each part of a system its own way out, or none.',
    ],
    uses: ['Public: load balancers and NAT gateways', 'Private: servers and containers', 'Isolated: databases'],
    cost: 'Free. Traffic between zones and NAT gateways cost.',
    facts: [
      'Lies in exactly one availability zone.',
      'Public means that its route table leads to an internet gateway; the name alone does nothing.',
      'Private means a route to a NAT gateway; isolated means no route out at all.',
    ],
    limits: [
      { name: 'Size', value: '/16 to /28' },
      { name: 'Reserved addresses', value: '5 in each subnet' },
    ],
    responsibility: 'AWS runs the network below. Ranges, routes and who is placed where are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Free addresses',
        command: `aws ec2 describe-subnets --subnet-ids "${physicalId(node)}" --query "Subnets[0].AvailableIpAddressCount"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
  },
}

const SUBNET_NAMES = { public: 'public', private: 'private', isolated: 'isolated' } as const

/** Whether the internet reaches a subnet (public), it reaches the internet (private), or neither (isolated). */
export function subnetKind(node: ResourceNode): 'public' | 'private' | 'isolated' {
  const placement = node.placements?.find((each) => each.kind.endsWith('-subnet-in-vpc'))?.kind
  if (placement === 'isolated-subnet-in-vpc') return 'isolated'
  if (placement === 'public-subnet-in-vpc' || node.properties.MapPublicIpOnLaunch === true) return 'public'
  return 'private'
}

import type { JsonObject } from '../../../template/json'
import { cidrText, freeCidr, parseCidr } from '../../cidr'
import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** 10.0.0.0/8, which holds 256 networks of the largest size. */
const PRIVATE_ADDRESSES = { first: 10 * 2 ** 24, bits: 8 }

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html */
export const vpc: Service = {
  id: 'vpc',
  type: 'AWS::EC2::VPC',
  label: 'VPC',
  short: 'VPC',
  category: 'networking',
  model: 'IaaS',
  icon: 'vpc',
  keywords: ['network', 'virtual private cloud', 'cidr'],
  purpose: 'A private network for what belongs together.',
  defaults: { CidrBlock: '10.0.0.0/16', EnableDnsSupport: true, EnableDnsHostnames: true },
  // Networks that share addresses can never be joined.
  besides: (others): JsonObject => {
    const taken = others.flatMap((each) => parseCidr(each.properties.CidrBlock) ?? [])
    const block = freeCidr(PRIVATE_ADDRESSES, 16, taken)
    return block ? { CidrBlock: cidrText(block) } : {}
  },
  form: [
    {
      path: 'CidrBlock',
      control: 'text',
      label: 'Addresses (CIDR)',
      pattern: '\\d{1,3}(\\.\\d{1,3}){3}/(1[6-9]|2[0-8])',
      placeholder: '10.0.0.0/16',
    },
    { path: 'EnableDnsSupport', control: 'switch', label: 'Resolve names' },
    { path: 'EnableDnsHostnames', control: 'switch', label: 'Give names to machines' },
    {
      path: 'InstanceTenancy',
      control: 'choice',
      label: 'Tenancy',
      choices: [
        { value: 'default', label: 'Shared hardware' },
        { value: 'dedicated', label: 'Dedicated hardware' },
      ],
    },
  ],
  facts: ({ properties }) => (typeof properties.CidrBlock === 'string' ? [properties.CidrBlock] : []),
  container: { tone: 'vpc' },
  guide: {
    value: [
      'Databases and servers stay unreachable from outside unless you open a door.',
      'Fits the addresses of the company network.',
      'Each door in and out is visible and can be logged.',
    ],
    uses: ['Three-tier applications', 'Private databases', 'Connecting an office or data centre'],
    cost: 'The network itself is free. NAT gateways, public addresses, endpoints and traffic between zones cost.',
    facts: [
      'Spans all availability zones of one region; subnets each lie in one zone.',
      'Security groups remember connections; network ACLs do not.',
      'Name resolution must be on for private endpoints and many services.',
    ],
    limits: [
      { name: 'Address range', value: '/16 to /28 per block' },
      { name: 'VPCs', value: '5 per region by default' },
      { name: 'Subnets', value: '200 per VPC by default' },
      { name: 'Security groups', value: '5 per network interface by default, 60 rules each way' },
    ],
    responsibility: 'AWS keeps networks of customers apart. Addresses, routes, doors and rules are yours.',
    commands: (node) => [
      describeResource(node),
      { title: 'Its subnets', command: `aws ec2 describe-subnets --filters "Name=vpc-id,Values=${physicalId(node)}"` },
    ],
    documentation: 'https://docs.aws.amazon.com/vpc/latest/userguide/what-is-amazon-vpc.html',
  },
}

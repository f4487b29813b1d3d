import type { ResourceNode } from '../../../diagram/types'
import { sub } from '../../../template/intrinsics'
import { isJsonObject } from '../../../template/json'
import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

const of = (service: string) => sub(`com.amazonaws.\${AWS::Region}.${service}`)

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html */
export const vpcEndpoint: Service = {
  id: 'vpc-endpoint',
  type: 'AWS::EC2::VPCEndpoint',
  label: 'VPC endpoint',
  short: 'VPC endpoint',
  category: 'networking',
  model: 'SaaS',
  icon: 'vpc-endpoint',
  keywords: ['privatelink', 'gateway endpoint', 'interface endpoint', 'private access'],
  purpose: 'A private way to AWS services.',
  defaults: {},
  variants: [
    {
      id: 'interface',
      label: 'Interface endpoint',
      properties: { VpcEndpointType: 'Interface', ServiceName: of('secretsmanager'), PrivateDnsEnabled: true },
      keywords: ['secrets', 'ecr', 'ssm', 'logs', 'sqs', 'kms'],
    },
    {
      id: 'gateway-s3',
      label: 'Gateway endpoint for S3',
      properties: { VpcEndpointType: 'Gateway', ServiceName: of('s3') },
      keywords: ['bucket'],
    },
    {
      id: 'gateway-dynamodb',
      label: 'Gateway endpoint for DynamoDB',
      properties: { VpcEndpointType: 'Gateway', ServiceName: of('dynamodb') },
      keywords: ['table'],
    },
  ],
  form: [
    {
      path: 'ServiceName',
      control: 'text',
      label: 'Service',
      placeholder: 'com.amazonaws.eu-central-1.sqs',
      help: 'Such as …secretsmanager, …ssm, …ecr.api, …ecr.dkr, …logs, …sqs, …kms, …sts.',
    },
    {
      path: 'VpcEndpointType',
      control: 'choice',
      label: 'Kind',
      choices: [
        { value: 'Gateway', label: 'Gateway: a route, free, S3 and DynamoDB only' },
        { value: 'Interface', label: 'Interface: an address in each subnet' },
      ],
    },
    {
      path: 'PrivateDnsEnabled',
      control: 'switch',
      label: 'The usual name leads here',
      help: 'Only for interface endpoints; the VPC must resolve names.',
    },
    { path: 'PolicyDocument', control: 'code', language: 'json', label: 'What may be done through it' },
  ],
  facts: (node) => [endpointService(node) ?? 'service', isGatewayEndpoint(node) ? 'gateway' : 'interface'],
  network: { securityGroups: { path: 'SecurityGroupIds' }, port: () => 443 },
  guide: {
    value: [
      'Servers without a way to the internet still use AWS services.',
      'Traffic stays in the network of AWS.',
      'Gateway endpoints are free and keep large transfers away from paid NAT gateways.',
    ],
    uses: ['Backups to S3 from private subnets', 'Secrets and logs in isolated subnets', 'Services of partners'],
    cost: 'Gateway endpoints are free. An interface endpoint is paid by the hour in each zone, and by the gigabyte.',
    facts: [
      'A gateway endpoint is an entry in route tables; it exists for S3 and DynamoDB.',
      'An interface endpoint has an address in each subnet and a security group that must let port 443 in.',
      'With private names on, programs need no change.',
      'A policy on the endpoint narrows what may pass; buckets and keys can demand the endpoint.',
    ],
    limits: [
      { name: 'Interface endpoints', value: '50 per VPC by default' },
      { name: 'Gateway endpoints', value: '20 per region by default' },
      { name: 'Bandwidth', value: '10 Gbit/s per zone, growing to 100' },
      { name: 'Policy', value: '20,480 characters' },
    ],
    responsibility: 'AWS runs it. In which subnets it stands, who reaches it and its policy are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its state and names',
        command: `aws ec2 describe-vpc-endpoints --vpc-endpoint-ids "${physicalId(node)}" --query "VpcEndpoints[0].[State,DnsEntries]"`,
      },
      {
        title: 'Services there are',
        command: 'aws ec2 describe-vpc-endpoint-services --query ServiceNames --output text',
      },
    ],
    documentation: 'https://docs.aws.amazon.com/vpc/latest/privatelink/what-is-privatelink.html',
  },
}

/** Whether an endpoint is a way in route tables; one that says nothing is. */
export function isGatewayEndpoint(node: ResourceNode): boolean {
  return (node.properties.VpcEndpointType ?? 'Gateway') === 'Gateway'
}

/** The name of the service behind an endpoint, such as `s3`; undefined: it is not said in a way that can be read. */
function endpointService({ properties }: ResourceNode): string | undefined {
  const name = isJsonObject(properties.ServiceName) ? properties.ServiceName['Fn::Sub'] : properties.ServiceName
  return typeof name === 'string'
    ? name.replace(/^com\.amazonaws\.[^.]+(?:\.Region\})?\./, '').replace(/^.*\}\./, '')
    : undefined
}

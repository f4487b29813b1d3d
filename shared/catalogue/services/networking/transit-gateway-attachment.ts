import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayattachment.html */
export const transitGatewayAttachment: Service = {
  id: 'transit-gateway-attachment',
  type: 'AWS::EC2::TransitGatewayAttachment',
  label: 'Transit gateway attachment',
  short: 'Attachment',
  category: 'networking',
  model: 'SaaS',
  icon: 'transit-gateway-attachment',
  keywords: ['tgw', 'hub', 'connect vpc'],
  purpose: 'Ties a network to a transit gateway.',
  defaults: { Options: { DnsSupport: 'enable' } },
  // A transit gateway is often that of another team; its id is put in here.
  fallbacks: [{ path: 'TransitGatewayId', value: 'tgw-0123456789abcdef0' }],
  form: [
    { path: 'TransitGatewayId', control: 'text', label: 'Transit gateway', placeholder: 'tgw-0123456789abcdef0' },
    {
      path: 'Options.DnsSupport',
      control: 'choice',
      label: 'Names lead to private addresses',
      choices: [
        { value: 'enable', label: 'on' },
        { value: 'disable', label: 'off' },
      ],
    },
    {
      path: 'Options.ApplianceModeSupport',
      control: 'choice',
      label: 'Both directions by the same zone',
      help: 'Needed where a firewall watches whole connections.',
      choices: [
        { value: 'disable', label: 'off' },
        { value: 'enable', label: 'on' },
      ],
    },
  ],
  facts: () => ['attachment'],
  plumbing: true,
  guide: {
    value: ['A network joins the hub of the company.', 'Can be given to a hub that belongs to another account.'],
    uses: ['Joining a VPC to the company network', 'Inspection by a central firewall'],
    cost: 'Paid by the hour, and traffic by the gigabyte.',
    facts: [
      'Needs one subnet in each zone that shall reach the hub; small subnets of their own are usual.',
      'The VPC needs routes to the hub, and the hub learns the ranges of the VPC.',
    ],
    limits: [
      { name: 'Subnets', value: 'one per zone' },
      { name: 'Attachments', value: '5 per VPC' },
    ],
    responsibility: 'AWS carries the traffic. Subnets and routes are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its state',
        command: `aws ec2 describe-transit-gateway-vpc-attachments --transit-gateway-attachment-ids "${physicalId(node)}" --query "TransitGatewayVpcAttachments[0].State"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
  },
}

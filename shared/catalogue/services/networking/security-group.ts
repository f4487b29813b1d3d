import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html */
export const securityGroup: Service = {
  id: 'security-group',
  type: 'AWS::EC2::SecurityGroup',
  label: 'Security group',
  short: 'Security group',
  category: 'networking',
  model: 'IaaS',
  icon: 'own/security-group',
  keywords: ['firewall', 'port', 'ingress', 'egress', 'rule'],
  purpose: 'A firewall around what belongs together.',
  defaults: { GroupDescription: 'Members share the same rules' },
  form: [
    {
      path: 'GroupDescription',
      control: 'text',
      label: 'Description',
      pattern: '[A-Za-z0-9 ._:/()#,@\\[\\]+=&;{}!$*-]{1,255}',
      help: 'Changing it replaces the group.',
    },
    { path: 'GroupName', control: 'text', label: 'Name', help: 'Empty lets CloudFormation choose.' },
    { path: 'SecurityGroupIngress', control: 'code', language: 'json', label: 'Rules for what comes in' },
    { path: 'SecurityGroupEgress', control: 'code', language: 'json', label: 'Rules for what goes out' },
  ],
  facts: ({ properties }) => {
    const rules = Array.isArray(properties.SecurityGroupIngress) ? properties.SecurityGroupIngress.length : 0
    return rules === 0 ? ['nothing comes in unless a line allows it'] : [`${rules} rules for what comes in`]
  },
  container: { tone: 'security' },
  plumbing: true,
  guide: {
    value: [
      'Each part of a system talks only to the parts it must talk to.',
      'Rules name other groups, so they stay right when servers come and go.',
      'Works on every server without installing anything.',
    ],
    uses: ['Only the load balancer reaches the servers', 'Only the servers reach the database'],
    cost: 'Free.',
    facts: [
      'Everything that is not allowed is refused; there are no rules that refuse.',
      'Remembers connections: answers to allowed requests always pass.',
      'Without rules for what goes out, everything may go out.',
      'Rules between groups are written beside the groups, so that two groups may name each other.',
    ],
    limits: [
      { name: 'Groups', value: '2,500 per region by default' },
      { name: 'Rules', value: '60 in and 60 out for each group by default' },
      { name: 'Groups on one interface', value: '5 by default, 16 at most' },
    ],
    responsibility: 'AWS enforces the rules. The rules are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its rules',
        command: `aws ec2 describe-security-group-rules --filters "Name=group-id,Values=${physicalId(node)}" --output table`,
      },
      {
        title: 'Who uses it',
        command: `aws ec2 describe-network-interfaces --filters "Name=group-id,Values=${physicalId(node)}" --query "NetworkInterfaces[].Description"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  },
}

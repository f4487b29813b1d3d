import { getAtt } from '../../../template/intrinsics'
import { describeResource } from '../../guide-commands'
import { executionRole } from '../../owned/execution-role'
import type { OwnedContext, Service } from '../../service'

/** What a flow log may do in its log group. */
export const FLOW_LOG_ACTIONS = [
  'logs:CreateLogStream',
  'logs:DescribeLogGroups',
  'logs:DescribeLogStreams',
  'logs:PutLogEvents',
]

const role = executionRole({
  principal: 'vpc-flow-logs.amazonaws.com',
  fills: { path: 'DeliverLogsPermissionArn', value: 'Arn' },
})

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-flowlog.html */
export const flowLog: Service = {
  id: 'flow-log',
  type: 'AWS::EC2::FlowLog',
  label: 'VPC flow log',
  short: 'Flow log',
  category: 'networking',
  model: 'SaaS',
  icon: 'flow-logs',
  keywords: ['traffic', 'audit', 'network', 'monitoring'],
  purpose: 'Notes who talked to whom in a network.',
  defaults: { TrafficType: 'ALL', MaxAggregationInterval: 600 },
  // A network that the diagram does not hold is put in by its id.
  fallbacks: [
    { path: 'ResourceId', value: 'vpc-0123456789abcdef0' },
    { path: 'ResourceType', value: 'VPC' },
  ],
  form: [
    {
      path: 'TrafficType',
      control: 'choice',
      label: 'Notes traffic that was',
      choices: [
        { value: 'ALL', label: 'let through or refused' },
        { value: 'REJECT', label: 'refused' },
        { value: 'ACCEPT', label: 'let through' },
      ],
    },
    {
      path: 'MaxAggregationInterval',
      control: 'choice',
      label: 'Sums up over',
      choices: [
        { value: 600, label: '10 minutes' },
        { value: 60, label: '1 minute' },
      ],
    },
    { path: 'LogFormat', control: 'text', label: 'Fields', help: 'Empty: the usual ones.' },
    {
      slot: 'logGroup',
      path: 'RetentionInDays',
      control: 'choice',
      label: 'Kept for',
      choices: [7, 14, 30, 90, 180, 365].map((days) => ({ value: days, label: `${days} days` })),
    },
  ],
  facts: ({ properties }) => ['flow log', String(properties.TrafficType ?? 'ALL').toLowerCase()],
  owned: [
    {
      slot: 'logGroup',
      suffix: 'LogGroup',
      fills: { path: 'LogDestination', value: 'Arn' },
      write: () => ({
        Type: 'AWS::Logs::LogGroup',
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: {},
      }),
    },
    {
      ...role,
      partOf: 'logGroup',
      write: (context) => ({
        ...role.write(context),
        Properties: { ...role.write(context).Properties, ...policy(context) },
      }),
    },
  ],
  ownedDefaults: { logGroup: { RetentionInDays: 30 } },
  plumbing: true,
  guide: {
    value: [
      'Answers why something cannot be reached.',
      'Shows after an attack who was reached from where.',
      'Many rules for the handling of data ask for it.',
    ],
    uses: ['Searching for faults in networks', 'Finding unused rules', 'Evidence after an incident', 'Cost of traffic'],
    cost: 'Gigabytes taken in by the log group, or much less by a bucket, and what is kept.',
    facts: [
      'Watches a VPC, a subnet or one network interface.',
      'Notes addresses, ports, bytes and whether it was let through; never what was said.',
      'Does not slow the network down.',
      'A change means a new flow log.',
    ],
    limits: [
      { name: 'Delay', value: '5 to 10 minutes' },
      { name: 'Flow logs', value: '2 per watched resource by default' },
    ],
    responsibility: 'AWS notes and delivers. Keeping, reading and protecting the notes is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Follow its notes',
        command: `aws logs tail "$(aws cloudformation describe-stack-resource --stack-name my-stack --logical-resource-id ${node.owns?.logGroup ?? `${node.logicalId}LogGroup`} --query StackResourceDetail.PhysicalResourceId --output text)" --follow`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
  },
}

function policy({ logicalId }: OwnedContext) {
  const Statement = [{ Effect: 'Allow', Action: FLOW_LOG_ACTIONS, Resource: getAtt(logicalId('logGroup'), 'Arn') }]
  return { Policies: [{ PolicyName: 'WriteLogs', PolicyDocument: { Version: '2012-10-17', Statement } }] }
}

import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

const DAYS = [1, 3, 7, 14, 30, 60, 90, 180, 365, 731, 1827, 3653]

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html */
export const logGroup: Service = {
  id: 'log-group',
  type: 'AWS::Logs::LogGroup',
  label: 'CloudWatch log group',
  short: 'Log group',
  category: 'management',
  model: 'SaaS',
  icon: 'cloudwatch-logs',
  keywords: ['logs', 'cloudwatch', 'trace', 'audit'],
  purpose: 'Collects what programs write as they work.',
  defaults: { RetentionInDays: 30 },
  // What happened is often asked after a stack is gone; what is kept runs out by itself after its days.
  attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  form: [
    {
      path: 'LogGroupName',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose. With a name of your own, a kept group stands in the way of the next stack.',
      pattern: '[A-Za-z0-9._/#-]{1,512}',
      placeholder: '/shop/orders',
    },
    {
      path: 'RetentionInDays',
      control: 'choice',
      label: 'Kept for',
      choices: DAYS.map((days) => ({ value: days, label: days === 1 ? '1 day' : `${days} days` })),
    },
    {
      path: 'LogGroupClass',
      control: 'choice',
      label: 'Class',
      help: 'Seldom read costs half and cannot feed metrics or live views. It cannot be changed later.',
      choices: [
        { value: 'STANDARD', label: 'Standard' },
        { value: 'INFREQUENT_ACCESS', label: 'Seldom read' },
      ],
    },
    { path: 'DataProtectionPolicy', control: 'code', language: 'json', label: 'Masking of personal data' },
  ],
  facts: ({ properties }) => [
    'Log group',
    typeof properties.RetentionInDays === 'number' ? `${properties.RetentionInDays} days` : 'kept for ever',
  ],
  arn: 'Arn',
  guide: {
    value: [
      'One place to look when something went wrong.',
      'Nothing to run: logs arrive, are kept and expire by rule.',
      'Numbers and alarms can be made from what the logs say.',
    ],
    uses: ['Logs of functions, containers and servers', 'Access logs of APIs', 'Audit trails', 'Searching for causes'],
    cost: 'Mostly the gigabytes that come in, then what is kept and what is searched. Logging less and keeping it shorter saves most.',
    facts: [
      'Encrypted at rest; a KMS key of yours can take the place of the key of AWS.',
      'Logs Insights searches many groups at once.',
      'Subscriptions pass entries on to functions, streams or Firehose as they arrive.',
      'Without a retention time, logs are kept for ever.',
    ],
    limits: [
      { name: 'Entry', value: '1 MB' },
      { name: 'Groups', value: '1,000,000 per region' },
      { name: 'Subscriptions', value: '2 per group' },
      { name: 'Metric filters', value: '100 per group' },
      { name: 'Retention', value: '1 day to 10 years, or for ever' },
    ],
    responsibility:
      'AWS stores the logs. What is written into them, how long it is kept and that no secrets or personal data get in is yours.',
    commands: (node) => [
      describeResource(node),
      { title: 'Follow it', command: `aws logs tail "${physicalId(node)}" --follow` },
      {
        title: 'Errors of the last hour',
        command: `aws logs tail "${physicalId(node)}" --since 1h --filter-pattern ERROR`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
  },
}

import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html */
export const cloudwatchAlarm: Service = {
  id: 'cloudwatch-alarm',
  type: 'AWS::CloudWatch::Alarm',
  label: 'CloudWatch alarm',
  short: 'Alarm',
  category: 'management',
  model: 'SaaS',
  icon: 'cloudwatch-alarm',
  keywords: ['monitoring', 'metric', 'threshold', 'alert'],
  purpose: 'Speaks up when a number goes wrong.',
  defaults: { ActionsEnabled: true },
  // Until a line says what is watched: errors of all functions in the region, a metric that needs no resource.
  fallbacks: [
    { path: 'Namespace', value: 'AWS/Lambda', unless: 'Metrics' },
    { path: 'MetricName', value: 'Errors', unless: 'Metrics' },
    { path: 'Statistic', value: 'Sum', unless: ['Metrics', 'ExtendedStatistic'] },
    { path: 'Period', value: 300, unless: 'Metrics' },
    { path: 'EvaluationPeriods', value: 1 },
    { path: 'Threshold', value: 1, unless: 'ThresholdMetricId' },
    { path: 'ComparisonOperator', value: 'GreaterThanOrEqualToThreshold' },
    { path: 'TreatMissingData', value: 'notBreaching' },
  ],
  form: [
    { path: 'AlarmName', control: 'text', label: 'Name', help: 'Empty lets CloudFormation choose.' },
    { path: 'AlarmDescription', control: 'text', label: 'What to do when it rings' },
    { path: 'Threshold', control: 'number', label: 'Threshold' },
    {
      path: 'ComparisonOperator',
      control: 'choice',
      label: 'Rings when the value is',
      choices: [
        { value: 'GreaterThanOrEqualToThreshold', label: 'at least the threshold' },
        { value: 'GreaterThanThreshold', label: 'above it' },
        { value: 'LessThanThreshold', label: 'below it' },
        { value: 'LessThanOrEqualToThreshold', label: 'at most the threshold' },
      ],
    },
    {
      path: 'Period',
      control: 'choice',
      label: 'Measured over',
      choices: [
        { value: 60, label: '1 minute' },
        { value: 300, label: '5 minutes' },
        { value: 900, label: '15 minutes' },
        { value: 3600, label: '1 hour' },
      ],
    },
    { path: 'EvaluationPeriods', control: 'number', label: 'Periods looked at', min: 1 },
    {
      path: 'DatapointsToAlarm',
      control: 'number',
      label: 'Of these must be out of range',
      min: 1,
      help: 'Empty means all.',
    },
    {
      path: 'TreatMissingData',
      control: 'choice',
      label: 'No data means',
      choices: [
        { value: 'notBreaching', label: 'all is well' },
        { value: 'missing', label: 'nothing is known' },
        { value: 'ignore', label: 'as before' },
        { value: 'breaching', label: 'something is wrong' },
      ],
    },
    { path: 'ActionsEnabled', control: 'switch', label: 'Acts when it rings' },
  ],
  facts: ({ properties }) => [
    'Alarm',
    ...(typeof properties.MetricName === 'string' ? [properties.MetricName] : []),
    ...(typeof properties.Threshold === 'number' ? [`at ${properties.Threshold}`] : []),
  ],
  arn: 'Arn',
  guide: {
    value: [
      'The team hears of trouble before customers do.',
      'Can act by itself: add servers, restart one, open a ticket.',
      'The same signal for everyone, around the clock.',
    ],
    uses: ['Errors and slow answers', 'Full queues and disks', 'Scaling', 'Unusual cost'],
    cost: 'Paid per alarm and month; alarms over several metrics or with high resolution cost more. Most metrics of AWS services are free.',
    facts: [
      'Looks at one metric, or at a formula over several.',
      'Has three states: in order, ringing, and too little data.',
      'Rings once when the state changes, not again and again.',
      'Can wait for several out of many periods before it rings.',
    ],
    limits: [
      { name: 'Alarms', value: '5,000 per region by default' },
      { name: 'Actions', value: '5 per state' },
      { name: 'Shortest period', value: '10 s for high-resolution metrics, else 60 s' },
      { name: 'Time looked at', value: '1 day; 7 days for periods of an hour and more' },
    ],
    responsibility: 'AWS collects and compares. What is worth waking someone for, and who that is, is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its state and why',
        command: `aws cloudwatch describe-alarms --alarm-names "${physicalId(node)}" --query "MetricAlarms[].[StateValue,StateReason]"`,
      },
      {
        title: 'Let it ring once, to try what follows',
        command: `aws cloudwatch set-alarm-state --alarm-name "${physicalId(node)}" --state-value ALARM --state-reason "Trial"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
  },
}

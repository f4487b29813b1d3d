import { getAtt } from '../../../template/intrinsics'
import { describeResource } from '../../guide-commands'
import { executionRole } from '../../owned/execution-role'
import type { OwnedContext, Service } from '../../service'

const role = executionRole({
  principal: 'scheduler.amazonaws.com',
  fills: { path: 'Target.RoleArn', value: 'Arn' },
})

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-scheduler-schedule.html */
export const schedulerSchedule: Service = {
  id: 'scheduler-schedule',
  type: 'AWS::Scheduler::Schedule',
  label: 'EventBridge schedule',
  short: 'Schedule',
  category: 'integration',
  model: 'SaaS',
  icon: 'eventbridge-scheduler',
  keywords: ['cron', 'timer', 'clock', 'nightly', 'reminder', 'once'],
  purpose: 'Starts something when it is time.',
  defaults: {
    ScheduleExpression: 'rate(1 hour)',
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    State: 'ENABLED',
  },
  // A schedule cannot be without a target: until a line says what starts, a queue takes the calls.
  owned: [
    {
      slot: 'queue',
      suffix: 'Queue',
      fills: { path: 'Target.Arn', value: 'Arn' },
      write: () => ({
        Type: 'AWS::SQS::Queue',
        DeletionPolicy: 'Delete',
        UpdateReplacePolicy: 'Delete',
        Properties: { SqsManagedSseEnabled: true },
      }),
    },
    {
      ...role,
      partOf: 'queue',
      write: (context) => ({
        ...role.write(context),
        Properties: { ...role.write(context).Properties, ...sendPolicy(context) },
      }),
    },
  ],
  form: [
    {
      path: 'ScheduleExpression',
      control: 'text',
      label: 'When',
      placeholder: 'cron(0 6 ? * MON-FRI *)',
      help: 'rate(5 minutes), cron(minute hour day month weekday year) or at(2027-01-31T06:00:00).',
      pattern: '(rate|cron|at)\\(.+\\)',
    },
    { path: 'ScheduleExpressionTimezone', control: 'text', label: 'Time zone', placeholder: 'Europe/Berlin' },
    {
      path: 'FlexibleTimeWindow.Mode',
      control: 'choice',
      label: 'Exactly then',
      choices: [
        { value: 'OFF', label: 'yes' },
        { value: 'FLEXIBLE', label: 'some time after' },
      ],
    },
    {
      path: 'FlexibleTimeWindow.MaximumWindowInMinutes',
      control: 'number',
      label: 'Within',
      unit: 'min',
      min: 1,
      max: 1440,
      help: 'Only for some time after.',
    },
    { path: 'Target.Input', control: 'text', label: 'What is sent', multiline: true },
    { path: 'Target.RetryPolicy.MaximumRetryAttempts', control: 'number', label: 'Retries', min: 0, max: 185 },
    {
      path: 'State',
      control: 'choice',
      label: 'State',
      choices: [
        { value: 'ENABLED', label: 'On' },
        { value: 'DISABLED', label: 'Off' },
      ],
    },
    {
      path: 'Name',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose.',
      pattern: '[.\\-_A-Za-z0-9]{1,64}',
    },
    { path: 'Description', control: 'text', label: 'Description' },
  ],
  facts: ({ properties }) => [
    String(properties.ScheduleExpression ?? 'schedule'),
    ...(properties.State === 'DISABLED' ? ['off'] : []),
  ],
  arn: 'Arn',
  guide: {
    value: [
      'Jobs run by themselves, in the time zone of the business.',
      'Millions of single dates, such as a reminder for each customer.',
      'Nothing to run, and nothing is forgotten.',
    ],
    uses: ['Nightly jobs', 'Reminders', 'Switching test systems off at night', 'End of a trial period'],
    cost: 'Paid by the million calls, the first 14 million a month free. What it starts is paid as usual.',
    facts: [
      'Understands time zones and summer time, unlike the schedule of a rule.',
      'A rate, a cron expression, or one date; after one date it may delete itself.',
      'Can call over 270 services of AWS directly.',
      'Failed calls are tried again for up to 24 hours and 185 times.',
    ],
    limits: [
      { name: 'Schedules', value: '1,000,000 per region by default' },
      { name: 'Calls', value: '1,000 per second by default, in large regions' },
      { name: 'Exactness', value: '1 minute' },
      { name: 'Payload', value: '256 KB' },
    ],
    responsibility:
      'AWS keeps the time and calls. That two calls do no harm, and what becomes of failed ones, is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'When and what',
        command: `aws scheduler list-schedules --query "Schedules[?contains(Name, '${node.logicalId}')].[Name,State,Target.Arn]" --output table`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/what-is-scheduler.html',
  },
}

function sendPolicy({ logicalId }: OwnedContext) {
  const Statement = [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: getAtt(logicalId('queue'), 'Arn') }]
  return { Policies: [{ PolicyName: 'Targets', PolicyDocument: { Version: '2012-10-17', Statement } }] }
}

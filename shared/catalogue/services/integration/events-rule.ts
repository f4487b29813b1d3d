import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html */
export const eventsRule: Service = {
  id: 'events-rule',
  type: 'AWS::Events::Rule',
  label: 'EventBridge rule',
  short: 'Event rule',
  category: 'integration',
  model: 'SaaS',
  icon: 'eventbridge-rule',
  keywords: ['eventbridge', 'cron', 'schedule', 'timer', 'event pattern', 'filter', 'route'],
  purpose: 'Sets things in motion on events or by clock.',
  defaults: { State: 'ENABLED' },
  variants: [
    { id: 'pattern', label: 'Event rule', properties: {} },
    {
      id: 'schedule',
      label: 'Schedule rule',
      properties: { ScheduleExpression: 'rate(1 hour)' },
      icon: 'eventbridge-scheduler',
      keywords: ['cron', 'timer', 'nightly'],
    },
  ],
  // Not in the defaults: a connection may say which events are meant, and then this must not be among them.
  fallbacks: [{ path: 'EventPattern', value: { source: ['my-app'] }, unless: 'ScheduleExpression' }],
  form: [
    {
      path: 'EventPattern',
      control: 'code',
      language: 'json',
      label: 'Events',
      help: 'Fields and the values they must have. Empty: what connections say, else events whose source is my-app.',
    },
    {
      path: 'ScheduleExpression',
      control: 'text',
      label: 'Schedule',
      placeholder: 'cron(0 6 * * ? *)',
      help: 'rate(…) or cron(…) in UTC; only on the default bus.',
      pattern: '(rate|cron)\\(.+\\)',
    },
    {
      path: 'State',
      control: 'choice',
      label: 'State',
      choices: [
        { value: 'ENABLED', label: 'On' },
        { value: 'DISABLED', label: 'Off' },
        { value: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS', label: 'On, read-only API calls included' },
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
    typeof properties.ScheduleExpression === 'string' ? properties.ScheduleExpression : 'EventBridge rule',
    ...(properties.State === 'DISABLED' ? ['off'] : []),
  ],
  arn: 'Arn',
  guide: {
    value: [
      'Things happen by themselves: on an event, or when it is time.',
      'One place says which event leads to what.',
      'Filtering costs nothing and spares code.',
      'Reacts to what AWS itself reports, such as a new file or a failed build.',
    ],
    uses: ['Nightly jobs', 'Reacting to new files', 'Spreading domain events', 'Watching for changes in the account'],
    cost: 'Rules are free, and so are events of AWS services. Events of your own are paid when they are put onto the bus; targets cost what they cost.',
    facts: [
      'Patterns match by value, prefix, suffix, number range, address range, wildcard and “anything but”.',
      'Each target may get the whole event, a part of it, or a text made from it.',
      'A failed delivery is tried again for up to 24 hours and 185 times, then it goes to a dead-letter queue if there is one.',
      'Schedules count to the minute and run in UTC; EventBridge Scheduler knows time zones and single dates.',
    ],
    limits: [
      { name: 'Targets', value: '5 per rule by default' },
      { name: 'Rules', value: '300 per bus by default, 100 in some regions' },
      { name: 'Pattern', value: '2,048 characters by default' },
      { name: 'Shortest interval', value: '1 minute' },
    ],
    responsibility:
      'AWS matches and delivers. You write patterns that do not match their own effects, allow the rule to reach its targets, and keep what could not be delivered.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'How often it matched today',
        command: `aws cloudwatch get-metric-statistics --namespace AWS/Events --metric-name TriggeredRules --dimensions Name=RuleName,Value="${physicalId(node)}" --start-time "$(date -u +%Y-%m-%dT00:00:00Z)" --end-time "$(date -u +%Y-%m-%dT%H:%M:%SZ)" --period 3600 --statistics Sum`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rules.html',
  },
}

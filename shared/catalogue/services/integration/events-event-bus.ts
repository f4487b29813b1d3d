import { sub } from '../../../template/intrinsics'
import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-eventbus.html */
export const eventsEventBus: Service = {
  id: 'events-event-bus',
  type: 'AWS::Events::EventBus',
  label: 'EventBridge event bus',
  short: 'Event bus',
  category: 'integration',
  model: 'SaaS',
  icon: 'eventbridge-event-bus',
  keywords: ['eventbridge', 'event', 'router', 'domain events'],
  purpose: 'Takes in events and hands them to rules.',
  defaults: {},
  namesFor: (logicalId) => ({ Name: sub(`\${AWS::StackName}-${logicalId}`) }),
  form: [
    {
      path: 'Name',
      control: 'text',
      label: 'Name',
      help: 'Unique in the account and region.',
      pattern: '[/.\\-_A-Za-z0-9]{1,256}',
    },
    { path: 'Description', control: 'text', label: 'Description' },
    {
      path: 'KmsKeyIdentifier',
      control: 'text',
      label: 'KMS key',
      help: 'Empty: a key that AWS owns.',
    },
  ],
  facts: () => ['EventBridge bus'],
  arn: 'Arn',
  guide: {
    value: [
      'Services announce what happened without knowing who cares.',
      'Rules choose by content, so each team listens to exactly what it needs.',
      'Events may come from other accounts and from software of other makers.',
      'No servers, no capacity to plan.',
    ],
    uses: [
      'Domain events of an application',
      'Collecting events of several accounts in one place',
      'Taking in events of SaaS partners',
    ],
    cost: 'Paid per million events that are put onto it, in steps of 64 KB. Events of AWS services on the default bus are free; archives and replays are paid by the gigabyte.',
    facts: [
      'Events of AWS services arrive on the default bus only; a bus of your own is for your own and partners’ events.',
      'Delivers at least once, and order is not kept.',
      'An archive keeps events and can play them again.',
      'Encrypted at rest with a key of AWS or of yours.',
    ],
    limits: [
      { name: 'Event size', value: '1 MB' },
      { name: 'Rules', value: '300 per bus by default, 100 in some regions' },
      { name: 'Buses', value: '100 per account by default' },
      { name: 'Policy', value: '10,240 characters' },
    ],
    responsibility:
      'AWS takes in, keeps and delivers events over several zones. You decide who may put events and which rules act on them.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Put an event',
        command: `aws events put-events --entries '[{"EventBusName":"'"${physicalId(node)}"'","Source":"my-app","DetailType":"Test","Detail":"{}"}]'`,
      },
      { title: 'Its rules', command: `aws events list-rules --event-bus-name "${physicalId(node)}"` },
    ],
    documentation: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus.html',
  },
}

import { sub } from '../../../template/intrinsics'
import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-archive.html */
export const eventsArchive: Service = {
  id: 'events-archive',
  type: 'AWS::Events::Archive',
  label: 'EventBridge archive',
  short: 'Event archive',
  category: 'integration',
  model: 'SaaS',
  icon: 'eventbridge',
  keywords: ['eventbridge', 'replay', 'history', 'events'],
  purpose: 'Keeps events, to play them again.',
  defaults: { RetentionDays: 30 },
  // Until a line says whose events are kept: those of the bus every account has.
  fallbacks: [
    {
      path: 'SourceArn',
      value: sub(`arn:\${AWS::Partition}:events:\${AWS::Region}:\${AWS::AccountId}:event-bus/default`),
    },
  ],
  attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  form: [
    {
      path: 'ArchiveName',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose.',
      pattern: '[.\\-_A-Za-z0-9]{1,48}',
    },
    { path: 'RetentionDays', control: 'number', label: 'Kept for', unit: 'days', min: 0, help: '0 means for ever.' },
    { path: 'EventPattern', control: 'code', language: 'json', label: 'Only events like', help: 'Empty: all events.' },
    { path: 'Description', control: 'text', label: 'Description' },
  ],
  facts: ({ properties }) => [
    'archive',
    typeof properties.RetentionDays === 'number' && properties.RetentionDays > 0
      ? `${properties.RetentionDays} days`
      : 'for ever',
  ],
  arn: 'Arn',
  guide: {
    value: [
      'After a mistake in the code, the events of that time are played once more.',
      'A new service learns what happened before it existed.',
      'Tests run with real events.',
    ],
    uses: ['Repair after a fault', 'Filling a new service', 'Tests', 'Evidence'],
    cost: 'Paid by the gigabyte taken in and kept. Events that are played again are paid like new ones.',
    facts: [
      'Listens to one bus, to all of its events or to those that fit a pattern.',
      'Played back to the same bus, to all rules or to some.',
      'Events played back carry the name of the replay, so that rules can leave them out.',
    ],
    limits: [
      { name: 'Archives', value: '100 per region by default' },
      { name: 'Replays at once', value: '10 per region by default' },
    ],
    responsibility: 'AWS keeps and plays back. That handling an event twice does no harm is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'What it holds',
        command: `aws events describe-archive --archive-name "${physicalId(node)}" --query "[State,EventCount,SizeBytes]"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-archive.html',
  },
}

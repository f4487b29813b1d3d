import { sub } from '../../../template/intrinsics'
import type { JsonObject } from '../../../template/json'
import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html */
export const snsTopic: Service = {
  id: 'sns-topic',
  type: 'AWS::SNS::Topic',
  label: 'SNS topic',
  short: 'Topic',
  category: 'integration',
  model: 'SaaS',
  icon: 'sns',
  keywords: ['publish', 'subscribe', 'fan-out', 'notification', 'mail', 'sms', 'fifo'],
  purpose: 'Passes a message on to all who want it.',
  defaults: {},
  // CloudFormation makes up names without the ending that a FIFO topic must have.
  namesFor: (logicalId, properties): JsonObject =>
    properties.FifoTopic === true ? { TopicName: sub(`\${AWS::StackName}-${logicalId}.fifo`) } : {},
  variants: [
    { id: 'standard', label: 'Topic', properties: {} },
    {
      id: 'fifo',
      label: 'FIFO topic',
      properties: { FifoTopic: true, ContentBasedDeduplication: true },
      keywords: ['ordered', 'exactly once'],
    },
  ],
  form: [
    {
      path: 'TopicName',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose; FIFO names end in .fifo and must be given.',
      pattern: '[A-Za-z0-9_-]{1,251}(\\.fifo)?',
    },
    { path: 'DisplayName', control: 'text', label: 'Sender name', help: 'Shown in mails and text messages.' },
    {
      path: 'KmsMasterKeyId',
      control: 'text',
      label: 'KMS key',
      help: 'Empty: encrypted on disk by SNS. With alias/aws/sns other AWS services cannot publish; a key of yours must let them.',
    },
    {
      path: 'SignatureVersion',
      control: 'choice',
      label: 'Signature',
      choices: [
        { value: '1', label: 'SHA-1' },
        { value: '2', label: 'SHA-256' },
      ],
    },
    {
      path: 'TracingConfig',
      control: 'choice',
      label: 'X-Ray tracing',
      choices: [
        { value: 'PassThrough', label: 'Passes trace headers on' },
        { value: 'Active', label: 'Active' },
      ],
    },
    { path: 'FifoTopic', control: 'switch', label: 'Keep order (FIFO)' },
    { path: 'ContentBasedDeduplication', control: 'switch', label: 'Drop duplicates by content' },
    {
      path: 'FifoThroughputScope',
      control: 'choice',
      label: 'FIFO throughput counts per',
      choices: [
        { value: 'Topic', label: 'Topic' },
        { value: 'MessageGroup', label: 'Message group' },
      ],
    },
  ],
  facts: ({ properties }) => [
    properties.FifoTopic === true ? 'SNS topic · FIFO' : 'SNS topic',
    ...(properties.KmsMasterKeyId ? ['KMS key'] : []),
  ],
  arn: 'Ref',
  guide: {
    value: [
      'Say something once, and every interested part of the system hears it.',
      'New listeners join without a change to the sender.',
      'Reaches machines and people: queues, functions, web addresses, mail and text messages.',
      'Nothing to run, and no cost while nothing is said.',
    ],
    uses: [
      'Telling several services about one order',
      'Alarms by mail or text message',
      'Passing events to partners over HTTPS',
      'Copying messages into an archive through Firehose',
    ],
    cost: 'Paid per publish in steps of 64 KB and per delivery; deliveries to queues and functions are free. Mails, text messages and HTTPS calls are paid each.',
    facts: [
      'A subscription may have a filter policy, so that it only gets what it asks for.',
      'What cannot be delivered is tried again for hours, then goes to a dead-letter queue if the subscription has one.',
      'FIFO topics keep order within a message group and deliver to SQS queues only.',
      'Data is encrypted on disk; a KMS key of yours adds control over who may read.',
    ],
    limits: [
      { name: 'Message size', value: '256 KB (more by way of S3)' },
      { name: 'Topics', value: '100,000 standard, 1,000 FIFO per account by default' },
      { name: 'Subscriptions', value: '12.5 million for a standard topic, 100 for a FIFO topic' },
      { name: 'Filter policies', value: '200 per topic, 10,000 per account by default' },
    ],
    responsibility:
      'AWS runs the topic over several zones and delivers. You decide who may publish and subscribe, which key encrypts, and what happens to messages that cannot be delivered.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Publish a message',
        command: `aws sns publish --topic-arn "${physicalId(node)}" --message '{"hello":"world"}'${
          node.properties.FifoTopic === true ? ' --message-group-id test' : ''
        }`,
      },
      { title: 'Who listens', command: `aws sns list-subscriptions-by-topic --topic-arn "${physicalId(node)}"` },
    ],
    documentation: 'https://docs.aws.amazon.com/sns/latest/dg/welcome.html',
  },
}

import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html */
export const sqsQueue: Service = {
  id: 'sqs-queue',
  type: 'AWS::SQS::Queue',
  label: 'SQS queue',
  short: 'Queue',
  category: 'integration',
  model: 'SaaS',
  icon: 'sqs',
  keywords: ['message', 'fifo', 'buffer', 'dead letter', 'dlq'],
  purpose: 'Holds messages until they are handled.',
  defaults: { SqsManagedSseEnabled: true, VisibilityTimeout: 360, MessageRetentionPeriod: 345600 },
  attributes: { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' },
  variants: [
    { id: 'standard', label: 'Queue', properties: {} },
    {
      id: 'fifo',
      label: 'FIFO queue',
      properties: { FifoQueue: true, ContentBasedDeduplication: true },
      keywords: ['ordered', 'exactly once'],
    },
  ],
  form: [
    {
      path: 'QueueName',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose; FIFO names end in .fifo.',
      pattern: '[A-Za-z0-9_-]{1,75}(\\.fifo)?',
    },
    {
      path: 'VisibilityTimeout',
      control: 'number',
      label: 'Visibility timeout',
      unit: 's',
      min: 0,
      max: 43200,
      help: 'How long a message stays hidden while someone handles it.',
    },
    { path: 'MessageRetentionPeriod', control: 'number', label: 'Kept for', unit: 's', min: 60, max: 1209600 },
    { path: 'DelaySeconds', control: 'number', label: 'Delivery delay', unit: 's', min: 0, max: 900 },
    { path: 'ReceiveMessageWaitTimeSeconds', control: 'number', label: 'Long polling', unit: 's', min: 0, max: 20 },
    { path: 'FifoQueue', control: 'switch', label: 'Keep order (FIFO)' },
    { path: 'ContentBasedDeduplication', control: 'switch', label: 'Drop duplicates by content' },
    { path: 'SqsManagedSseEnabled', control: 'switch', label: 'Encrypt with a key of SQS' },
  ],
  facts: ({ properties }) => [
    properties.FifoQueue === true ? 'SQS queue · FIFO' : 'SQS queue',
    `hides ${properties.VisibilityTimeout ?? 30} s`,
  ],
  arn: 'Arn',
  guide: {
    value: [
      'Orders, uploads or mails wait safely when the part that handles them is slow or down.',
      'Peaks are smoothed out: the rest of the system can be sized for the average.',
      'Teams can change sender and receiver independently.',
      'Nothing to run or to patch, and idle queues cost nothing.',
    ],
    uses: [
      'Order processing',
      'Image and document pipelines',
      'Retrying calls to partners',
      'Spreading work over many workers',
    ],
    cost: 'Paid per request in steps of 64 KB; the first million a month is free. Long polling means fewer empty requests. FIFO costs a little more.',
    facts: [
      'Standard queues deliver at least once and mostly in order; FIFO queues keep order within a message group and drop duplicates for five minutes.',
      'A message is hidden from others for the visibility timeout while someone handles it; not deleted by then, it comes back.',
      'A redrive policy moves a message to a dead-letter queue after a chosen number of tries.',
      'Encrypted at rest with a key SQS manages or a KMS key of yours.',
    ],
    limits: [
      { name: 'Message size', value: '1 MiB (more by way of S3)' },
      { name: 'Retention', value: '60 s to 14 days, 4 days by default' },
      { name: 'Visibility timeout', value: '0 s to 12 h' },
      { name: 'Messages in flight', value: '120,000 standard, 120,000 FIFO' },
      {
        name: 'FIFO throughput',
        value: '300 calls/s an action, 3,000 messages/s in batches of 10; more in high-throughput mode',
      },
    ],
    responsibility:
      'AWS runs, patches and replicates the queue over zones. You decide who may send and receive, encryption keys, retention and what happens to messages that fail.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'How many messages wait',
        command: `aws sqs get-queue-attributes --queue-url "${physicalId(node)}" --attribute-names ApproximateNumberOfMessages`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html',
  },
}

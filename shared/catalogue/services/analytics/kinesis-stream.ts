import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesis-stream.html */
export const kinesisStream: Service = {
  id: 'kinesis-stream',
  type: 'AWS::Kinesis::Stream',
  label: 'Kinesis data stream',
  short: 'Data stream',
  category: 'analytics',
  model: 'SaaS',
  icon: 'kinesis-data-streams',
  keywords: ['streaming', 'real time', 'shard', 'clickstream', 'telemetry'],
  purpose: 'Carries records to several readers in order.',
  defaults: {
    StreamModeDetails: { StreamMode: 'ON_DEMAND' },
    RetentionPeriodHours: 24,
    StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' },
  },
  attributes: { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' },
  variants: [
    { id: 'on-demand', label: 'Data stream', properties: {} },
    {
      id: 'provisioned',
      label: 'Data stream with shards',
      properties: { StreamModeDetails: { StreamMode: 'PROVISIONED' }, ShardCount: 1 },
      keywords: ['shard'],
    },
  ],
  form: [
    {
      path: 'StreamModeDetails.StreamMode',
      control: 'choice',
      label: 'Capacity',
      choices: [
        { value: 'ON_DEMAND', label: 'By demand' },
        { value: 'PROVISIONED', label: 'Fixed number of shards' },
      ],
    },
    {
      path: 'ShardCount',
      control: 'number',
      label: 'Shards',
      min: 1,
      help: 'Only for fixed capacity. Each takes 1 MB or 1,000 records a second.',
    },
    { path: 'RetentionPeriodHours', control: 'number', label: 'Kept for', unit: 'h', min: 24, max: 8760 },
    {
      path: 'StreamEncryption.KeyId',
      control: 'text',
      label: 'KMS key',
      help: 'alias/aws/kinesis is the key that AWS manages for the account.',
    },
    {
      path: 'Name',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose.',
      pattern: '[a-zA-Z0-9_.-]{1,128}',
    },
  ],
  facts: ({ properties }) => [
    properties.ShardCount === undefined ? 'Kinesis · on demand' : `Kinesis · ${String(properties.ShardCount)} shards`,
    `${String(properties.RetentionPeriodHours ?? 24)} h`,
  ],
  arn: 'Arn',
  guide: {
    value: [
      'Data can be acted on seconds after it arises.',
      'Many readers use the same flow, each at its own pace.',
      'What was read can be read again, so a mistake can be made good.',
      'Order is kept for records that belong together.',
    ],
    uses: ['Clicks and telemetry', 'Log collection', 'Fraud checks as payments happen', 'Feeding a data lake'],
    cost: 'On demand: per stream and hour, and per gigabyte in and out. Fixed: per shard and hour. Keeping data longer than a day and fast readers cost extra.',
    facts: [
      'Records with the same partition key go to the same shard and stay in order.',
      'On demand starts at 4 MB/s in and 8 MB/s out and grows by itself.',
      'A shard takes 1 MB/s or 1,000 records/s in and gives 2 MB/s out to all readers together; enhanced fan-out gives each reader its own 2 MB/s.',
      'Encrypted at rest with a KMS key.',
    ],
    limits: [
      { name: 'Record size', value: '10 MiB' },
      { name: 'Retention', value: '24 hours to 365 days' },
      { name: 'Streams on demand', value: '50 per account by default' },
      { name: 'Enhanced fan-out readers', value: '20 per stream, 50 with the on-demand advantage mode' },
    ],
    responsibility:
      'AWS stores the records in three zones and keeps the stream running. You choose keys that spread the load, readers that keep up, and how long data is kept.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Put a record',
        command: `aws kinesis put-record --stream-name "${physicalId(node)}" --partition-key test --cli-binary-format raw-in-base64-out --data '{"hello":"world"}'`,
      },
      { title: 'How it is doing', command: `aws kinesis describe-stream-summary --stream-name "${physicalId(node)}"` },
    ],
    documentation: 'https://docs.aws.amazon.com/streams/latest/dev/introduction.html',
  },
}

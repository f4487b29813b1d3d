import { getAtt, ref, sub } from '../../../template/intrinsics'
import { describeResource, physicalId } from '../../guide-commands'
import { executionRole } from '../../owned/execution-role'
import type { OwnedResource, Service } from '../../service'
import { s3Bucket } from '../storage/s3-bucket'

/** What Firehose does to a bucket as a whole, and to the objects in it. */
export const FIREHOSE_BUCKET_ACTIONS = ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads']
export const FIREHOSE_OBJECT_ACTIONS = ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject']

const bucket: OwnedResource = {
  slot: 'bucket',
  suffix: 'Bucket',
  fills: { path: 'ExtendedS3DestinationConfiguration.BucketARN', value: 'Arn' },
  write: () => ({ Type: s3Bucket.type, ...s3Bucket.attributes, Properties: s3Bucket.defaults }),
}

const bucketPolicy: OwnedResource = {
  slot: 'bucketAccess',
  suffix: 'BucketAccess',
  partOf: ['bucket', 'role'],
  write: ({ logicalId }) => {
    const arn = getAtt(logicalId('bucket'), 'Arn')
    return {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: 'WriteToBucket',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: FIREHOSE_BUCKET_ACTIONS, Resource: arn },
            { Effect: 'Allow', Action: FIREHOSE_OBJECT_ACTIONS, Resource: sub(`\${${logicalId('bucket')}.Arn}/*`) },
          ],
        },
        Roles: [ref(logicalId('role'))],
      },
    }
  },
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesisfirehose-deliverystream.html */
export const firehoseDeliveryStream: Service = {
  id: 'firehose-delivery-stream',
  type: 'AWS::KinesisFirehose::DeliveryStream',
  label: 'Firehose stream',
  short: 'Firehose',
  category: 'analytics',
  model: 'SaaS',
  icon: 'firehose',
  keywords: ['kinesis', 'delivery', 'data lake', 'log archive', 'buffer'],
  purpose: 'Gathers records and stores them as files.',
  defaults: {
    ExtendedS3DestinationConfiguration: {
      BufferingHints: { IntervalInSeconds: 300, SizeInMBs: 5 },
      CompressionFormat: 'GZIP',
    },
  },
  // A stream that reads from Kinesis is encrypted there, and refuses a setting of its own.
  fallbacks: [
    {
      path: 'DeliveryStreamEncryptionConfigurationInput',
      value: { KeyType: 'AWS_OWNED_CMK' },
      unless: 'KinesisStreamSourceConfiguration',
    },
  ],
  form: [
    {
      path: 'ExtendedS3DestinationConfiguration.BufferingHints.IntervalInSeconds',
      control: 'number',
      label: 'Write at least every',
      unit: 's',
      min: 0,
      max: 900,
    },
    {
      path: 'ExtendedS3DestinationConfiguration.BufferingHints.SizeInMBs',
      control: 'number',
      label: 'Write at the latest after',
      unit: 'MB',
      min: 1,
      max: 128,
    },
    {
      path: 'ExtendedS3DestinationConfiguration.CompressionFormat',
      control: 'choice',
      label: 'Compression',
      choices: [
        { value: 'GZIP', label: 'GZIP' },
        { value: 'ZIP', label: 'ZIP' },
        { value: 'Snappy', label: 'Snappy' },
        { value: 'HADOOP_SNAPPY', label: 'Snappy for Hadoop' },
        { value: 'UNCOMPRESSED', label: 'None' },
      ],
    },
    {
      path: 'ExtendedS3DestinationConfiguration.Prefix',
      control: 'text',
      label: 'Folder',
      placeholder: 'records/!{timestamp:yyyy/MM/dd}/',
      help: 'With an expression in it, errors need a folder too.',
    },
    {
      path: 'ExtendedS3DestinationConfiguration.ErrorOutputPrefix',
      control: 'text',
      label: 'Folder for errors',
      placeholder: 'errors/!{firehose:error-output-type}/',
    },
    {
      path: 'DeliveryStreamName',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose.',
      pattern: '[a-zA-Z0-9._-]{1,64}',
    },
  ],
  facts: ({ properties }) => ['Firehose', ...(properties.KinesisStreamSourceConfiguration ? ['from Kinesis'] : [])],
  owned: [
    executionRole({
      principal: 'firehose.amazonaws.com',
      fills: { path: 'ExtendedS3DestinationConfiguration.RoleARN', value: 'Arn' },
    }),
    bucket,
    bucketPolicy,
  ],
  arn: 'Arn',
  actsThrough: {
    path: 'ExtendedS3DestinationConfiguration.RoleARN',
    form: 'arn',
    principal: 'firehose.amazonaws.com',
  },
  guide: {
    value: [
      'Data reaches storage without a line of code.',
      'Many small records become few files that are cheap to keep and quick to search.',
      'Grows with the flow, nothing to plan.',
      'What cannot be written is kept apart and not lost.',
    ],
    uses: [
      'Filling a data lake',
      'Archiving logs and events',
      'Feeding search and analytics',
      'Keeping every message of a topic',
    ],
    cost: 'Per gigabyte taken in, each record rounded up to 5 KB. Changing formats and dynamic folders cost extra; storage is paid at the target.',
    facts: [
      'Collects for a time or a size, whichever comes first, then writes one file.',
      'A function may change records on their way; formats may be turned into Parquet or ORC.',
      'Takes records by direct put, from a Kinesis stream, from MSK, and from other services.',
      'Without a bucket drawn to it, it gets one of its own.',
    ],
    limits: [
      { name: 'Record size', value: '1,000 KiB by direct put' },
      { name: 'Buffer', value: '1 to 128 MB, 0 to 900 s for S3' },
      { name: 'Streams', value: '5,000 per account in large regions, 2,000 in others' },
      { name: 'Retries', value: 'up to 24 hours for S3 with direct put' },
    ],
    responsibility:
      'AWS gathers, retries and writes. You choose target, key and folder layout, and watch for records that ended up in the error folder.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Put a record',
        command: `aws firehose put-record --delivery-stream-name "${physicalId(node)}" --cli-binary-format raw-in-base64-out --record '{"Data":"{\\"hello\\":\\"world\\"}\\n"}'`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/firehose/latest/dev/what-is-this-service.html',
  },
}

import type { Access } from '../access'

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonkinesisdatastreams.html */
export const kinesisStreamPutAccess: Access = {
  target: 'AWS::Kinesis::Stream',
  title: 'puts records to',
  line: 'event',
  plain: '{source} adds records to {target}, where readers find them in order.',
  rank: 10,
  choices: [
    {
      value: 'put',
      label: 'put records',
      statements: [{ actions: ['kinesis:ListShards', 'kinesis:PutRecord', 'kinesis:PutRecords'] }],
      keyActions: ['kms:GenerateDataKey'],
    },
  ],
  variable: 'STREAM_NAME',
  keyUser: 'kinesis',
}

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonkinesisdatastreams.html */
export const kinesisStreamReadAccess: Access = {
  target: 'AWS::Kinesis::Stream',
  title: 'reads',
  line: 'event',
  plain: '{source} reads the records of {target} in their order.',
  rank: 5,
  choices: [
    {
      value: 'read',
      label: 'read',
      statements: [
        {
          actions: [
            'kinesis:DescribeStreamSummary',
            'kinesis:GetRecords',
            'kinesis:GetShardIterator',
            'kinesis:ListShards',
          ],
        },
      ],
      keyActions: ['kms:Decrypt'],
    },
  ],
  variable: 'STREAM_NAME',
  keyUser: 'kinesis',
}

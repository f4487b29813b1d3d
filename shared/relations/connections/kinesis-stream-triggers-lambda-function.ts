import { keyGrants } from '../key-access'
import { connectionKind } from '../relation'
import { mapStream, streamMappingOptions } from '../stream-mapping'

/** https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html */
export const kinesisStreamTriggersLambdaFunction = connectionKind({
  id: 'kinesis-stream-triggers-lambda-function',
  title: 'triggers',
  line: 'event',
  source: { types: ['AWS::Kinesis::Stream'] },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: '{target} handles the records of {source} in batches, each key in its order.',
  options: streamMappingOptions,
  detail: ({ batchSize }) => `batch ${batchSize}`,
  write: ({ source, target, options }, scope) => [
    {
      do: 'grant',
      to: target.id,
      actions: [
        'kinesis:DescribeStream',
        'kinesis:DescribeStreamSummary',
        'kinesis:GetRecords',
        'kinesis:GetShardIterator',
        'kinesis:ListShards',
      ],
      on: [scope.arn(source)],
    },
    ...keyGrants(target, source, 'kinesis', ['kms:Decrypt'], scope),
    ...mapStream(scope.arn(source), target, options, scope),
  ],
})

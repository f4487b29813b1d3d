import { deliveryRole } from '../delivery-role'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html */
export const kinesisStreamFeedsFirehoseDeliveryStream = connectionKind({
  id: 'kinesis-stream-feeds-firehose-delivery-stream',
  title: 'feeds',
  line: 'event',
  source: { types: ['AWS::Kinesis::Stream'] },
  target: { types: ['AWS::KinesisFirehose::DeliveryStream'] },
  rank: 10,
  plain: '{target} gathers the records of {source} and stores them as files.',
  options: {},
  write: ({ source, target }, scope) => {
    const role = deliveryRole(
      {
        owner: target,
        slot: 'sourceRole',
        principal: 'firehose.amazonaws.com',
        actions: ['kinesis:DescribeStream', 'kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:ListShards'],
        on: source,
        key: { actions: ['kms:Decrypt'], user: 'kinesis' },
      },
      scope,
    )
    return [
      ...role.contributions,
      { do: 'set', resource: target.logicalId, path: 'DeliveryStreamType', value: 'KinesisStreamAsSource' },
      {
        do: 'set',
        resource: target.logicalId,
        path: 'KinesisStreamSourceConfiguration',
        value: { KinesisStreamARN: scope.arn(source), RoleARN: role.arn },
      },
    ]
  },
})

import {
  FIREHOSE_BUCKET_ACTIONS,
  FIREHOSE_OBJECT_ACTIONS,
} from '../../catalogue/services/analytics/firehose-delivery-stream'
import { arnWith } from '../access-connection'
import { keyGrants } from '../key-access'
import { connectionKind } from '../relation'

const DESTINATION = 'ExtendedS3DestinationConfiguration'

/** https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html */
export const firehoseDeliveryStreamDeliversToS3Bucket = connectionKind({
  id: 'firehose-delivery-stream-delivers-to-s3-bucket',
  title: 'delivers to',
  line: 'data',
  source: { types: ['AWS::KinesisFirehose::DeliveryStream'] },
  target: { types: ['AWS::S3::Bucket'] },
  rank: 10,
  plain: '{source} writes what it gathers into {target}, one file at a time.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: source.logicalId, path: `${DESTINATION}.BucketARN`, value: scope.arn(target) },
    { do: 'grant', to: source.id, actions: FIREHOSE_BUCKET_ACTIONS, on: [scope.arn(target)] },
    { do: 'grant', to: source.id, actions: FIREHOSE_OBJECT_ACTIONS, on: [arnWith(scope.arn(target), '/*')] },
    ...keyGrants(source, target, 's3', ['kms:Decrypt', 'kms:GenerateDataKey'], scope),
    { do: 'wait', resource: source.logicalId, for: { grantsOf: source.id } },
  ],
})

import { bucketNotificationOptions, notify } from '../bucket-notification'
import { allowIntoQueue, DELIVERY_POLICY_SLOT, onBehalfOfBucket } from '../delivery-policy'
import { connectionKind } from '../relation'
import { refuseFifo } from '../rule-target'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html */
export const s3BucketNotifiesSqsQueue = connectionKind({
  id: 's3-bucket-notifies-sqs-queue',
  title: 'notifies',
  line: 'event',
  source: { types: ['AWS::S3::Bucket'] },
  target: { types: ['AWS::SQS::Queue'], when: (node) => refuseFifo(node, 'FifoQueue') },
  rank: 10,
  plain: 'Whenever a file appears in {source}, a message about it waits in {target}.',
  options: bucketNotificationOptions,
  write: ({ source, target, options }, scope) => [
    ...allowIntoQueue(target, { principal: 's3.amazonaws.com', condition: onBehalfOfBucket(source) }, scope),
    notify(source, 'Queue', scope.arn(target), options),
    { do: 'wait', resource: source.logicalId, for: { resource: scope.owned(target, DELIVERY_POLICY_SLOT) } },
  ],
})

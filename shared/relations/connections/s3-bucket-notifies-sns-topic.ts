import { bucketNotificationOptions, notify } from '../bucket-notification'
import { allowIntoTopic, DELIVERY_POLICY_SLOT, onBehalfOfBucket } from '../delivery-policy'
import { connectionKind } from '../relation'
import { refuseFifo } from '../rule-target'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html */
export const s3BucketNotifiesSnsTopic = connectionKind({
  id: 's3-bucket-notifies-sns-topic',
  title: 'notifies',
  line: 'event',
  source: { types: ['AWS::S3::Bucket'] },
  target: { types: ['AWS::SNS::Topic'], when: (node) => refuseFifo(node, 'FifoTopic') },
  rank: 10,
  plain: 'Whenever a file appears in {source}, everyone who listens to {target} is told.',
  options: bucketNotificationOptions,
  write: ({ source, target, options }, scope) => [
    ...allowIntoTopic(target, { principal: 's3.amazonaws.com', condition: onBehalfOfBucket(source) }, scope),
    notify(source, 'Topic', scope.arn(target), options),
    { do: 'wait', resource: source.logicalId, for: { resource: scope.owned(target, DELIVERY_POLICY_SLOT) } },
  ],
})

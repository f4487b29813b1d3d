import { deliveryRole } from '../delivery-role'
import { connectionKind } from '../relation'
import { refuseFifo } from '../rule-target'
import { subscribe, subscriptionOptions } from '../subscription'

/** https://docs.aws.amazon.com/sns/latest/dg/sns-firehose-as-subscriber.html */
export const snsTopicDeliversToFirehoseDeliveryStream = connectionKind({
  id: 'sns-topic-delivers-to-firehose-delivery-stream',
  title: 'delivers to',
  line: 'event',
  source: { types: ['AWS::SNS::Topic'], when: (node) => refuseFifo(node, 'FifoTopic') },
  target: { types: ['AWS::KinesisFirehose::DeliveryStream'] },
  rank: 10,
  plain: 'Each message published to {source} is kept for good by way of {target}.',
  options: {
    ...subscriptionOptions,
    raw: { control: 'switch', label: 'As it was sent', help: 'Without the envelope of SNS.', default: true },
  },
  write: ({ source, target, options }, scope) => {
    const role = deliveryRole(
      {
        owner: source,
        slot: 'deliveryRole',
        principal: 'sns.amazonaws.com',
        actions: [
          'firehose:DescribeDeliveryStream',
          'firehose:ListDeliveryStreams',
          'firehose:ListTagsForDeliveryStream',
          'firehose:PutRecord',
          'firehose:PutRecordBatch',
        ],
        on: target,
      },
      scope,
    )
    const endpoint = {
      Protocol: 'firehose',
      Endpoint: scope.arn(target),
      SubscriptionRoleArn: role.arn,
      ...(options.raw && { RawMessageDelivery: true }),
    }
    return [...role.contributions, subscribe(source, endpoint, options, scope)]
  },
})

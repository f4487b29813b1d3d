import { allowIntoQueue, onBehalfOf } from '../delivery-policy'
import { connectionKind } from '../relation'
import { subscribe, subscriptionOptions } from '../subscription'

/** https://docs.aws.amazon.com/sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html */
export const snsTopicDeliversToSqsQueue = connectionKind({
  id: 'sns-topic-delivers-to-sqs-queue',
  title: 'delivers to',
  line: 'event',
  source: { types: ['AWS::SNS::Topic'] },
  target: { types: ['AWS::SQS::Queue'] },
  rank: 10,
  plain: 'Each message published to {source} also waits in {target} until someone has handled it.',
  options: {
    ...subscriptionOptions,
    raw: {
      control: 'switch',
      label: 'As it was sent',
      help: 'Without the envelope that SNS puts around it.',
      default: true,
    },
  },
  refuse: (source, target) =>
    source.kind === 'resource' &&
    target.kind === 'resource' &&
    target.properties.FifoQueue === true &&
    source.properties.FifoTopic !== true
      ? 'A FIFO queue takes messages of a FIFO topic only'
      : undefined,
  write: ({ source, target, options }, scope) => [
    subscribe(
      source,
      { Protocol: 'sqs', Endpoint: scope.arn(target), ...(options.raw && { RawMessageDelivery: true }) },
      options,
      scope,
    ),
    ...allowIntoQueue(target, { principal: 'sns.amazonaws.com', condition: onBehalfOf(scope.ref(source)) }, scope),
  ],
})

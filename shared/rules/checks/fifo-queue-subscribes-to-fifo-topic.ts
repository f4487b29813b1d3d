import { nameOf } from '../naming'
import { isFifo } from '../queues'
import type { Rule } from '../rule'
import { settingOf } from '../settings'
import { referredTo } from '../subnet-ways'

/** https://docs.aws.amazon.com/sns/latest/dg/sns-fifo-topics.html */
export const fifoQueueSubscribesToFifoTopic: Rule = {
  id: 'fifo-queue-subscribes-to-fifo-topic',
  severity: 'error',
  title: 'A FIFO queue subscribes to a FIFO topic only',
  reason: 'A standard topic gives no order and no groups, which a FIFO queue cannot do without.',
  source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-fifo-topics.html',
  check: (context) =>
    context.ofType('AWS::SNS::Subscription').flatMap((subscription) => {
      const topic = referredTo(context, settingOf(subscription, 'TopicArn'))
      const queue = referredTo(context, settingOf(subscription, 'Endpoint'))
      if (topic?.type !== 'AWS::SNS::Topic' || queue?.type !== 'AWS::SQS::Queue') return []
      if (!isFifo(queue) || isFifo(topic) || settingOf(topic, 'FifoTopic') !== undefined) return []
      return [
        {
          message: `${nameOf(queue)} is a FIFO queue, but ${nameOf(topic)} is no FIFO topic.`,
          where: context.at(subscription, 'Endpoint'),
        },
      ]
    }),
}

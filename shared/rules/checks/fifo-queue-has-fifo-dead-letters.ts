import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import { deadLetterQueueOf, isFifo } from '../queues'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html */
export const fifoQueueHasFifoDeadLetters: Rule = {
  id: 'fifo-queue-has-fifo-dead-letters',
  severity: 'error',
  title: 'A queue and its dead-letter queue are both FIFO, or neither is',
  reason: 'SQS refuses a dead-letter queue of the other kind.',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  check: (context) =>
    context.ofType('AWS::SQS::Queue').flatMap((queue) => {
      const dead = deadLetterQueueOf(context, queue)
      if (!dead || isFifo(dead) === isFifo(queue) || typeof settingOf(dead, 'FifoQueue') === 'object') return []
      const wanted = isFifo(queue)
      const isNamed = settingOf(dead, 'QueueName') !== undefined
      return [
        {
          message: `${nameOf(queue)} is ${word(wanted)} and its dead-letter queue ${nameOf(dead)} is ${word(!wanted)}.`,
          where: context.at(queue, 'RedrivePolicy'),
          ...(!isNamed &&
            offerProperties(context, dead, `Make ${nameOf(dead)} ${wanted ? 'FIFO' : 'a standard queue'}`, {
              FifoQueue: wanted ? true : undefined,
              ...(!wanted && { ContentBasedDeduplication: undefined }),
            })),
        },
      ]
    }),
  fix: applyMending,
}

function word(fifo: boolean): string {
  return fifo ? 'a FIFO queue' : 'a standard queue'
}

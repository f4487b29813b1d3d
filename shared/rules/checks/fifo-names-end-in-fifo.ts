import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import { isFifo } from '../queues'
import type { Rule } from '../rule'
import { isOff, settingOf } from '../settings'

const ENDING = '.fifo'
const NAMED = [
  { type: 'AWS::SQS::Queue', property: 'QueueName', fifo: 'FifoQueue' },
  { type: 'AWS::SNS::Topic', property: 'TopicName', fifo: 'FifoTopic' },
] as const

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queue-message-identifiers.html */
export const fifoNamesEndInFifo: Rule = {
  id: 'fifo-names-end-in-fifo',
  severity: 'error',
  title: 'The name of a FIFO queue or topic ends in .fifo, and no other name does',
  reason: 'AWS tells FIFO queues and topics by their names, and refuses a name that says something else.',
  source:
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queue-message-identifiers.html',
  check: (context) =>
    NAMED.flatMap(({ type, property, fifo }) =>
      context.ofType(type).flatMap((resource) => {
        const name = settingOf(resource, property)
        const known = isFifo(resource) || isOff(settingOf(resource, fifo))
        if (typeof name !== 'string' || !known || name.endsWith(ENDING) === isFifo(resource)) return []
        const wanted = isFifo(resource) ? name + ENDING : name.slice(0, -ENDING.length)
        return [
          {
            message: `${nameOf(resource)} is ${isFifo(resource) ? '' : 'not '}FIFO, so its name must ${isFifo(resource) ? '' : 'not '}end in ${ENDING}.`,
            where: context.at(resource, property),
            ...offerProperties(context, resource, `Call it ${wanted}`, { [property]: wanted }),
          },
        ]
      }),
    ),
  fix: applyMending,
}

import { nameOf } from '../naming'
import { deadLetterQueueOf } from '../queues'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html */
export const queueHasDeadLetterQueue: Rule = {
  id: 'queue-has-dead-letter-queue',
  severity: 'information',
  title: 'A queue sets messages aside that cannot be handled',
  reason: 'Without a dead-letter queue, a faulty message is tried again and again, and is lost in the end.',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  check: (context) => {
    const queues = context.ofType('AWS::SQS::Queue')
    const dead = new Set(queues.map((queue) => deadLetterQueueOf(context, queue)))
    return queues
      .filter((queue) => !dead.has(queue) && settingOf(queue, 'RedrivePolicy') === undefined)
      .filter((queue) => settingOf(queue, 'RedriveAllowPolicy') === undefined && !isTarget(context, queue.id))
      .map((queue) => ({
        message: `${nameOf(queue)} has no dead-letter queue: a message that cannot be handled is lost in the end.`,
        where: context.at(queue, 'RedrivePolicy'),
      }))
  },
}

// Failed events of rules, functions and subscriptions end there, so it is a dead-letter queue itself.
function isTarget(context: Parameters<Rule['check']>[0], id: string): boolean {
  return context.resources.some(({ properties, type }) => {
    if (!DEAD_LETTER_USERS.has(type)) return false
    const text = JSON.stringify([
      properties.DeadLetterConfig,
      properties.RedrivePolicy,
      properties.DestinationConfig,
      properties.Targets,
      properties.Target,
    ])
    return /dead-?letter|OnFailure/i.test(text) && text.includes(JSON.stringify(id))
  })
}

const DEAD_LETTER_USERS = new Set([
  'AWS::Lambda::Function',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::SNS::Subscription',
  'AWS::Events::Rule',
  'AWS::Scheduler::Schedule',
])

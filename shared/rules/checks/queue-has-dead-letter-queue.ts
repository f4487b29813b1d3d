import { referencesIn } from '../../template/references'
import { nameOf } from '../naming'
import type { Rule, RuleContext } from '../rule'
import { itemsOf, settingIn, settingOf } from '../settings'

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html */
export const queueHasDeadLetterQueue: Rule = {
  id: 'queue-has-dead-letter-queue',
  severity: 'information',
  title: 'A queue sets messages aside that cannot be handled',
  reason: 'Without a dead-letter queue, a faulty message is tried again and again, and is lost in the end.',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  check: (context) => {
    const dead = deadLetterQueues(context)
    return context
      .ofType('AWS::SQS::Queue')
      .filter((queue) => !dead.has(queue.id) && settingOf(queue, 'RedrivePolicy') === undefined)
      .filter((queue) => settingOf(queue, 'RedriveAllowPolicy') === undefined)
      .map((queue) => ({
        message: `${nameOf(queue)} has no dead-letter queue: a message that cannot be handled is lost in the end.`,
        where: context.at(queue, 'RedrivePolicy'),
      }))
  },
}

/** Where others name the queue that takes what they could not hand over. */
const DEAD_LETTER_PATHS: Readonly<Record<string, readonly string[]>> = {
  'AWS::Lambda::Function': ['DeadLetterConfig'],
  'AWS::Lambda::EventInvokeConfig': ['DestinationConfig.OnFailure'],
  'AWS::Lambda::EventSourceMapping': ['DestinationConfig.OnFailure'],
  'AWS::SNS::Subscription': ['RedrivePolicy'],
  'AWS::Scheduler::Schedule': ['Target.DeadLetterConfig'],
}

/** The logical ids of all queues that are dead-letter queues themselves. */
function deadLetterQueues(context: RuleContext): Set<string> {
  const queues = context.ofType('AWS::SQS::Queue').map(({ properties }) => properties.RedrivePolicy)
  const others = Object.entries(DEAD_LETTER_PATHS).flatMap(([type, paths]) =>
    context.ofType(type).flatMap((each) => paths.map((path) => settingOf(each, path))),
  )
  const rules = context
    .ofType('AWS::Events::Rule')
    .flatMap((rule) => itemsOf(settingOf(rule, 'Targets')).map((target) => settingIn(target, ['DeadLetterConfig'])))
  return new Set([...queues, ...others, ...rules].flatMap((value) => referencesIn(value).map(({ name }) => name)))
}

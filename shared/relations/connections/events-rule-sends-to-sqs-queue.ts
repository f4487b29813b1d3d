import type { JsonObject } from '../../template/json'
import { allowIntoQueue, onBehalfOfRule } from '../delivery-policy'
import { connectionKind } from '../relation'
import { ruleSource, ruleTarget, ruleTargetOptions } from '../rule-target'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html */
export const eventsRuleSendsToSqsQueue = connectionKind({
  id: 'events-rule-sends-to-sqs-queue',
  title: 'sends to',
  line: 'event',
  source: ruleSource,
  target: { types: ['AWS::SQS::Queue'] },
  rank: 10,
  plain: 'What {source} catches waits in {target} until someone has handled it.',
  options: {
    ...ruleTargetOptions,
    messageGroup: {
      control: 'text',
      label: 'Message group',
      help: 'Only for a FIFO queue. Empty: all in one group, in order.',
      placeholder: 'orders',
    },
  },
  write: ({ source, target, options }, scope) => {
    const group = options.messageGroup || source.logicalId
    const details: JsonObject = target.properties.FifoQueue === true ? { SqsParameters: { MessageGroupId: group } } : {}
    return [
      ...ruleTarget(source, target, scope.arn(target), options, scope, details),
      ...allowIntoQueue(
        target,
        { principal: 'events.amazonaws.com', condition: onBehalfOfRule(source, target, scope) },
        scope,
      ),
    ]
  },
})

import { allowIntoTopic, onBehalfOfRule } from '../delivery-policy'
import { connectionKind } from '../relation'
import { refuseFifo, ruleSource, ruleTarget, ruleTargetOptions } from '../rule-target'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html */
export const eventsRulePublishesToSnsTopic = connectionKind({
  id: 'events-rule-publishes-to-sns-topic',
  title: 'publishes to',
  line: 'event',
  source: ruleSource,
  target: { types: ['AWS::SNS::Topic'], when: (node) => refuseFifo(node, 'FifoTopic') },
  rank: 10,
  plain: 'What {source} catches is passed on to everyone who listens to {target}.',
  options: ruleTargetOptions,
  write: ({ source, target, options }, scope) => [
    ...ruleTarget(source, target, scope.arn(target), options, scope),
    ...allowIntoTopic(
      target,
      { principal: 'events.amazonaws.com', condition: onBehalfOfRule(source, target, scope) },
      scope,
    ),
  ],
})

import { deliveryRole } from '../delivery-role'
import { connectionKind } from '../relation'
import { ruleSource, ruleTarget, ruleTargetOptions } from '../rule-target'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-bus-to-bus.html */
export const eventsRuleForwardsToEventsEventBus = connectionKind({
  id: 'events-rule-forwards-to-events-event-bus',
  title: 'forwards to',
  line: 'event',
  source: ruleSource,
  target: { types: ['AWS::Events::EventBus'] },
  rank: 10,
  plain: 'What {source} catches is put onto {target} as well.',
  options: {
    retries: ruleTargetOptions.retries,
    maximumAge: ruleTargetOptions.maximumAge,
    deadLetter: ruleTargetOptions.deadLetter,
  },
  write: ({ source, target, options }, scope) => {
    const feedsItself = scope.index
      .connectionsOf(source.id)
      .some((each) => each.kind === 'events-event-bus-feeds-events-rule' && each.source === target.id)
    if (feedsItself) {
      const message = `${source.label} would forward the events of ${target.label} to ${target.label} without end`
      return [{ do: 'report', severity: 'error', message }]
    }
    const role = deliveryRole(
      { owner: source, principal: 'events.amazonaws.com', actions: ['events:PutEvents'], on: target },
      scope,
    )
    const settings = { ...options, input: undefined }
    return [
      ...role.contributions,
      ...ruleTarget(source, target, scope.arn(target), settings, scope, { RoleArn: role.arn }),
    ]
  },
})

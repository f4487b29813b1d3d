import { deliveryRole } from '../delivery-role'
import { connectionKind } from '../relation'
import { ruleSource, ruleTarget, ruleTargetOptions } from '../rule-target'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-identity-based.html */
export const eventsRuleStartsStepFunctionsStateMachine = connectionKind({
  id: 'events-rule-starts-step-functions-state-machine',
  title: 'starts',
  line: 'event',
  source: ruleSource,
  target: { types: ['AWS::StepFunctions::StateMachine'] },
  rank: 10,
  plain: 'When {source} sees what it waits for, a run of {target} begins.',
  options: ruleTargetOptions,
  write: ({ source, target, options }, scope) => {
    const role = deliveryRole(
      { owner: source, principal: 'events.amazonaws.com', actions: ['states:StartExecution'], on: target },
      scope,
    )
    return [
      ...role.contributions,
      ...ruleTarget(source, target, scope.arn(target), options, scope, { RoleArn: role.arn }),
    ]
  },
})

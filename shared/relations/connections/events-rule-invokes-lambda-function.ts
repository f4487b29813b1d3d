import { connectionKind } from '../relation'
import { ruleSource, ruleTarget, ruleTargetOptions } from '../rule-target'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html */
export const eventsRuleInvokesLambdaFunction = connectionKind({
  id: 'events-rule-invokes-lambda-function',
  title: 'invokes',
  line: 'event',
  source: ruleSource,
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: 'When {source} sees what it waits for, {target} runs.',
  options: ruleTargetOptions,
  write: ({ source, target, options }, scope) => [
    ...ruleTarget(source, target, scope.arn(target), options, scope),
    {
      do: 'add',
      slot: 'permission',
      resource: {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          Action: 'lambda:InvokeFunction',
          FunctionName: scope.ref(target),
          Principal: 'events.amazonaws.com',
          SourceArn: scope.arn(source),
        },
      },
    },
  ],
})

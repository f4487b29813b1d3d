import type { ResourceNode } from '../../diagram/types'
import { sub } from '../../template/intrinsics'
import type { AddResource } from '../contribution'
import { connectionKind } from '../relation'
import { ruleSource, ruleTarget, ruleTargetOptions } from '../rule-target'
import type { Scope } from '../scope'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html */
export const eventsRuleWritesToLogGroup = connectionKind({
  id: 'events-rule-writes-to-log-group',
  title: 'writes to',
  line: 'observes',
  source: ruleSource,
  target: { types: ['AWS::Logs::LogGroup'] },
  rank: 10,
  plain: 'What {source} catches is written down in {target}.',
  options: {
    retries: ruleTargetOptions.retries,
    maximumAge: ruleTargetOptions.maximumAge,
    deadLetter: ruleTargetOptions.deadLetter,
  },
  write: ({ source, target, options }, scope) => [
    // The attribute ends in `:*`, which a target must not.
    ...ruleTarget(source, target, logGroupArn(target, ''), { ...options, input: undefined }, scope),
    resourcePolicy(source, target, scope),
  ],
})

function resourcePolicy(rule: ResourceNode, group: ResourceNode, scope: Scope): AddResource {
  const Principal = { Service: ['events.amazonaws.com', 'delivery.logs.amazonaws.com'] }
  const Resource = logGroupArn(group, ':*')
  return {
    do: 'add',
    slot: 'resourcePolicy',
    resource: {
      Type: 'AWS::Logs::ResourcePolicy',
      Properties: {
        PolicyName: sub(`\${AWS::StackName}-${scope.generated('resourcePolicy')}`),
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal, Action: 'logs:CreateLogStream', Resource },
            {
              Effect: 'Allow',
              Principal,
              Action: 'logs:PutLogEvents',
              Resource,
              Condition: { ArnEquals: { 'aws:SourceArn': scope.arn(rule) } },
            },
          ],
        },
      },
    },
  }
}

function logGroupArn(group: ResourceNode, ending: string) {
  return sub(`arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:\${${group.logicalId}}${ending}`)
}

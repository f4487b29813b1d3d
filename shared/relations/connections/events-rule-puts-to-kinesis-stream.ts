import { deliveryRole } from '../delivery-role'
import { connectionKind } from '../relation'
import { ruleSource, ruleTarget, ruleTargetOptions } from '../rule-target'

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-identity-based.html */
export const eventsRulePutsToKinesisStream = connectionKind({
  id: 'events-rule-puts-to-kinesis-stream',
  title: 'puts records to',
  line: 'event',
  source: ruleSource,
  target: { types: ['AWS::Kinesis::Stream'] },
  rank: 10,
  plain: 'What {source} catches is added to {target}, where readers find it in order.',
  options: {
    ...ruleTargetOptions,
    partitionKey: {
      control: 'text',
      label: 'Partition key',
      help: 'Path into the event; empty: its id. Events with the same key stay in order.',
      placeholder: '$.detail.orderId',
      pattern: '\\$\\..+',
    },
  },
  write: ({ source, target, options }, scope) => {
    const role = deliveryRole(
      {
        owner: source,
        principal: 'events.amazonaws.com',
        actions: ['kinesis:PutRecord', 'kinesis:PutRecords'],
        on: target,
        key: { actions: ['kms:GenerateDataKey'], user: 'kinesis' },
      },
      scope,
    )
    const details = {
      RoleArn: role.arn,
      ...(options.partitionKey && { KinesisParameters: { PartitionKeyPath: options.partitionKey } }),
    }
    return [...role.contributions, ...ruleTarget(source, target, scope.arn(target), options, scope, details)]
  },
})

import type { JsonObject } from '../../template/json'
import { deliveryRole } from '../delivery-role'
import { connectionKind } from '../relation'
import { SCHEDULER, scheduleSource, scheduleTarget, scheduleTargetOptions } from '../schedule-target'

/** https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html */
export const schedulerScheduleSendsToSqsQueue = connectionKind({
  id: 'scheduler-schedule-sends-to-sqs-queue',
  title: 'sends to',
  line: 'event',
  source: scheduleSource,
  target: { types: ['AWS::SQS::Queue'] },
  rank: 10,
  plain: 'When {source} says it is time, a message waits in {target} until someone has handled it.',
  options: {
    ...scheduleTargetOptions,
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
    const role = deliveryRole(
      {
        owner: source,
        principal: SCHEDULER,
        actions: ['sqs:SendMessage'],
        on: target,
        key: { actions: ['kms:Decrypt', 'kms:GenerateDataKey'], user: 'sqs' },
      },
      scope,
    )
    return [
      ...role.contributions,
      ...scheduleTarget(source, scope.arn(target), scope.owned(source, 'role'), options, scope, details),
    ]
  },
})

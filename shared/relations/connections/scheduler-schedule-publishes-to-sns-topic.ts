import { deliveryRole } from '../delivery-role'
import { connectionKind } from '../relation'
import { SCHEDULER, scheduleSource, scheduleTarget, scheduleTargetOptions } from '../schedule-target'

/** https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html */
export const schedulerSchedulePublishesToSnsTopic = connectionKind({
  id: 'scheduler-schedule-publishes-to-sns-topic',
  title: 'publishes to',
  line: 'event',
  source: scheduleSource,
  target: { types: ['AWS::SNS::Topic'] },
  rank: 10,
  plain: 'When {source} says it is time, everyone who listens to {target} gets a message.',
  options: scheduleTargetOptions,
  write: ({ source, target, options }, scope) => {
    const role = deliveryRole(
      {
        owner: source,
        principal: SCHEDULER,
        actions: ['sns:Publish'],
        on: target,
        key: { actions: ['kms:Decrypt', 'kms:GenerateDataKey'], user: 'sns' },
      },
      scope,
    )
    return [
      ...role.contributions,
      ...scheduleTarget(source, scope.arn(target), scope.owned(source, 'role'), options, scope),
    ]
  },
})

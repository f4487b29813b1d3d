import { deliveryRole } from '../delivery-role'
import { connectionKind } from '../relation'
import { SCHEDULER, scheduleSource, scheduleTarget, scheduleTargetOptions } from '../schedule-target'

/** https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html */
export const schedulerScheduleInvokesLambdaFunction = connectionKind({
  id: 'scheduler-schedule-invokes-lambda-function',
  title: 'invokes',
  line: 'event',
  source: scheduleSource,
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: 'When {source} says it is time, {target} runs.',
  options: scheduleTargetOptions,
  write: ({ source, target, options }, scope) => {
    const role = deliveryRole(
      {
        owner: source,
        principal: SCHEDULER,
        actions: ['lambda:InvokeFunction'],
        on: target,
      },
      scope,
    )
    return [
      ...role.contributions,
      ...scheduleTarget(source, scope.arn(target), scope.owned(source, 'role'), options, scope),
    ]
  },
})

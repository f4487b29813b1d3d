import { deliveryRole } from '../delivery-role'
import { connectionKind } from '../relation'
import { SCHEDULER, scheduleSource, scheduleTarget, scheduleTargetOptions } from '../schedule-target'

/** https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html */
export const schedulerScheduleStartsStepFunctionsStateMachine = connectionKind({
  id: 'scheduler-schedule-starts-step-functions-state-machine',
  title: 'starts',
  line: 'event',
  source: scheduleSource,
  target: { types: ['AWS::StepFunctions::StateMachine'] },
  rank: 10,
  plain: 'When {source} says it is time, a run of {target} begins.',
  options: scheduleTargetOptions,
  write: ({ source, target, options }, scope) => {
    const role = deliveryRole(
      {
        owner: source,
        principal: SCHEDULER,
        actions: ['states:StartExecution'],
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

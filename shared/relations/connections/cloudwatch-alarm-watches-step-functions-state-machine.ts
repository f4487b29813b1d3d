import { WATCHED } from '../alarm-metrics'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/step-functions/latest/dg/procedure-cw-metrics.html */
export const cloudwatchAlarmWatchesStepFunctionsStateMachine = alarmWatches(
  'cloudwatch-alarm-watches-step-functions-state-machine',
  WATCHED.stepFunctionsStateMachine,
)

import { WATCHED } from '../alarm-metrics'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html */
export const cloudwatchAlarmWatchesLambdaFunction = alarmWatches(
  'cloudwatch-alarm-watches-lambda-function',
  WATCHED.lambdaFunction,
)

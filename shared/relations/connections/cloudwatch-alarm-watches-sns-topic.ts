import { WATCHED } from '../alarm-metrics'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html */
export const cloudwatchAlarmWatchesSnsTopic = alarmWatches('cloudwatch-alarm-watches-sns-topic', WATCHED.snsTopic)

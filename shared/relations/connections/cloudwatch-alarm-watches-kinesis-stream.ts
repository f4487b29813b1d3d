import { WATCHED } from '../alarm-metrics'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html */
export const cloudwatchAlarmWatchesKinesisStream = alarmWatches(
  'cloudwatch-alarm-watches-kinesis-stream',
  WATCHED.kinesisStream,
)

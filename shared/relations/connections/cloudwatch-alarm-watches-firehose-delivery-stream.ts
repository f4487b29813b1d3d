import { WATCHED_ALSO } from '../alarm-metrics-more'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-metrics.html */
export const cloudwatchAlarmWatchesFirehoseDeliveryStream = alarmWatches(
  'cloudwatch-alarm-watches-firehose-delivery-stream',
  WATCHED_ALSO.firehoseDeliveryStream,
)

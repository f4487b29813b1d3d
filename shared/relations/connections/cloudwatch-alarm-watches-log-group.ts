import { WATCHED_ALSO } from '../alarm-metrics-more'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch-Logs-Monitoring-CloudWatch-Metrics.html */
export const cloudwatchAlarmWatchesLogGroup = alarmWatches('cloudwatch-alarm-watches-log-group', WATCHED_ALSO.logGroup)

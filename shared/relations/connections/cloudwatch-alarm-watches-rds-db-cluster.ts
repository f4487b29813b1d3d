import { WATCHED_ALSO } from '../alarm-metrics-more'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html */
export const cloudwatchAlarmWatchesRdsDbCluster = alarmWatches(
  'cloudwatch-alarm-watches-rds-db-cluster',
  WATCHED_ALSO.rdsDbCluster,
)

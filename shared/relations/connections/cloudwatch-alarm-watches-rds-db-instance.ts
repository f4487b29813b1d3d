import { WATCHED } from '../alarm-metrics'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html */
export const cloudwatchAlarmWatchesRdsDbInstance = alarmWatches(
  'cloudwatch-alarm-watches-rds-db-instance',
  WATCHED.rdsDbInstance,
)

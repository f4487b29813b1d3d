import { WATCHED_ALSO } from '../alarm-metrics-more'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.html */
export const cloudwatchAlarmWatchesElasticacheReplicationGroup = alarmWatches(
  'cloudwatch-alarm-watches-elasticache-replication-group',
  WATCHED_ALSO.elasticacheReplicationGroup,
)

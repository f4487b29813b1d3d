import { WATCHED_ALSO } from '../alarm-metrics-more'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/efs/latest/ug/efs-metrics.html */
export const cloudwatchAlarmWatchesEfsFileSystem = alarmWatches(
  'cloudwatch-alarm-watches-efs-file-system',
  WATCHED_ALSO.efsFileSystem,
)

import { WATCHED_ALSO } from '../alarm-metrics-more'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/ebs/latest/userguide/using_cloudwatch_ebs.html */
export const cloudwatchAlarmWatchesEbsVolume = alarmWatches(
  'cloudwatch-alarm-watches-ebs-volume',
  WATCHED_ALSO.ebsVolume,
)

import { WATCHED_ALSO } from '../alarm-metrics-more'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/waf/latest/developerguide/waf-metrics.html */
export const cloudwatchAlarmWatchesWafWebAcl = alarmWatches(
  'cloudwatch-alarm-watches-waf-web-acl',
  WATCHED_ALSO.wafWebAcl,
)

import { WATCHED_ALSO } from '../alarm-metrics-more'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/programming-cloudwatch-metrics.html */
export const cloudwatchAlarmWatchesCloudfrontDistribution = alarmWatches(
  'cloudwatch-alarm-watches-cloudfront-distribution',
  WATCHED_ALSO.cloudfrontDistribution,
)

import { WATCHED_ALSO } from '../alarm-metrics-more'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-cloudwatch-metrics.html */
export const cloudwatchAlarmWatchesTransitGateway = alarmWatches(
  'cloudwatch-alarm-watches-transit-gateway',
  WATCHED_ALSO.transitGateway,
)

import { WATCHED_ALSO } from '../alarm-metrics-more'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway-cloudwatch.html */
export const cloudwatchAlarmWatchesNatGateway = alarmWatches(
  'cloudwatch-alarm-watches-nat-gateway',
  WATCHED_ALSO.natGateway,
)

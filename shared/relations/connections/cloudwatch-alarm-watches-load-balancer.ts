import { WATCHED } from '../alarm-metrics'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html */
export const cloudwatchAlarmWatchesLoadBalancer = alarmWatches(
  'cloudwatch-alarm-watches-load-balancer',
  WATCHED.loadBalancer,
)

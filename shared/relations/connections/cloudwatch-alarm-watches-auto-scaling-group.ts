import { WATCHED } from '../alarm-metrics'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-cloudwatch-monitoring.html */
export const cloudwatchAlarmWatchesAutoScalingGroup = alarmWatches(
  'cloudwatch-alarm-watches-auto-scaling-group',
  WATCHED.autoScalingGroup,
)

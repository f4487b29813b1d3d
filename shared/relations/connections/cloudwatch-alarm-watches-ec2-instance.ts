import { WATCHED } from '../alarm-metrics'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html */
export const cloudwatchAlarmWatchesEc2Instance = alarmWatches(
  'cloudwatch-alarm-watches-ec2-instance',
  WATCHED.ec2Instance,
)

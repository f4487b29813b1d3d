import { WATCHED } from '../alarm-metrics'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html */
export const cloudwatchAlarmWatchesEcsService = alarmWatches('cloudwatch-alarm-watches-ecs-service', WATCHED.ecsService)

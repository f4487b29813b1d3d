import { WATCHED } from '../alarm-metrics'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html */
export const cloudwatchAlarmWatchesHttpApi = alarmWatches('cloudwatch-alarm-watches-http-api', WATCHED.httpApi)

import { WATCHED_ALSO } from '../alarm-metrics-more'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html */
export const cloudwatchAlarmWatchesRestApi = alarmWatches('cloudwatch-alarm-watches-rest-api', WATCHED_ALSO.restApi)

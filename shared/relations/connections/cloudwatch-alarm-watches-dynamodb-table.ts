import { WATCHED } from '../alarm-metrics'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html */
export const cloudwatchAlarmWatchesDynamodbTable = alarmWatches(
  'cloudwatch-alarm-watches-dynamodb-table',
  WATCHED.dynamodbTable,
)

import { WATCHED } from '../alarm-metrics'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html */
export const cloudwatchAlarmWatchesSqsQueue = alarmWatches('cloudwatch-alarm-watches-sqs-queue', WATCHED.sqsQueue)

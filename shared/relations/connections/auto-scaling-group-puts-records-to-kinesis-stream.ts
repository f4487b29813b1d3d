import { accessConnection } from '../access-connection'
import { kinesisStreamPutAccess } from '../grants/kinesis-stream'

/** https://docs.aws.amazon.com/streams/latest/dev/controlling-access.html */
export const autoScalingGroupPutsRecordsToKinesisStream = accessConnection({
  id: 'auto-scaling-group-puts-records-to-kinesis-stream',
  source: 'AWS::AutoScaling::AutoScalingGroup',
  access: kinesisStreamPutAccess,
})

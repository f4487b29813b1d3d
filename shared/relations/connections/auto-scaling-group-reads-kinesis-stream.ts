import { accessConnection } from '../access-connection'
import { kinesisStreamReadAccess } from '../grants/kinesis-stream'

/** https://docs.aws.amazon.com/streams/latest/dev/controlling-access.html */
export const autoScalingGroupReadsKinesisStream = accessConnection({
  id: 'auto-scaling-group-reads-kinesis-stream',
  source: 'AWS::AutoScaling::AutoScalingGroup',
  access: kinesisStreamReadAccess,
})

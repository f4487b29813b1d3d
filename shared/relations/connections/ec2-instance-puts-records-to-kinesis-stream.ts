import { accessConnection } from '../access-connection'
import { kinesisStreamPutAccess } from '../grants/kinesis-stream'

/** https://docs.aws.amazon.com/streams/latest/dev/controlling-access.html */
export const ec2InstancePutsRecordsToKinesisStream = accessConnection({
  id: 'ec2-instance-puts-records-to-kinesis-stream',
  source: 'AWS::EC2::Instance',
  access: kinesisStreamPutAccess,
})

import { accessConnection } from '../access-connection'
import { kinesisStreamReadAccess } from '../grants/kinesis-stream'

/** https://docs.aws.amazon.com/streams/latest/dev/controlling-access.html */
export const ec2InstanceReadsKinesisStream = accessConnection({
  id: 'ec2-instance-reads-kinesis-stream',
  source: 'AWS::EC2::Instance',
  access: kinesisStreamReadAccess,
})

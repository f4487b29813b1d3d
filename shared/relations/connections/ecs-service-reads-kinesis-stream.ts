import { accessConnection } from '../access-connection'
import { kinesisStreamReadAccess } from '../grants/kinesis-stream'

/** https://docs.aws.amazon.com/streams/latest/dev/controlling-access.html */
export const ecsServiceReadsKinesisStream = accessConnection({
  id: 'ecs-service-reads-kinesis-stream',
  source: 'AWS::ECS::Service',
  access: kinesisStreamReadAccess,
})

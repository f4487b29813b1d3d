import { accessConnection } from '../access-connection'
import { kinesisStreamPutAccess } from '../grants/kinesis-stream'

/** https://docs.aws.amazon.com/streams/latest/dev/controlling-access.html */
export const ecsServicePutsRecordsToKinesisStream = accessConnection({
  id: 'ecs-service-puts-records-to-kinesis-stream',
  source: 'AWS::ECS::Service',
  access: kinesisStreamPutAccess,
})

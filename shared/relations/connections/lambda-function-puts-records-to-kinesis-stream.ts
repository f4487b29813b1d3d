import { accessConnection } from '../access-connection'
import { kinesisStreamPutAccess } from '../grants/kinesis-stream'

/** https://docs.aws.amazon.com/streams/latest/dev/controlling-access.html */
export const lambdaFunctionPutsRecordsToKinesisStream = accessConnection({
  id: 'lambda-function-puts-records-to-kinesis-stream',
  source: 'AWS::Lambda::Function',
  access: kinesisStreamPutAccess,
})

import { accessConnection } from '../access-connection'
import { kinesisStreamReadAccess } from '../grants/kinesis-stream'

/** https://docs.aws.amazon.com/streams/latest/dev/controlling-access.html */
export const lambdaFunctionReadsKinesisStream = accessConnection({
  id: 'lambda-function-reads-kinesis-stream',
  source: 'AWS::Lambda::Function',
  access: kinesisStreamReadAccess,
})

import { accessConnection } from '../access-connection'
import { sqsQueueSendAccess } from '../grants/sqs-queue'

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-iam-policies.html */
export const lambdaFunctionSendsToSqsQueue = accessConnection({
  id: 'lambda-function-sends-to-sqs-queue',
  source: 'AWS::Lambda::Function',
  access: sqsQueueSendAccess,
})

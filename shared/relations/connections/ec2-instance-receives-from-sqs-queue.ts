import { accessConnection } from '../access-connection'
import { sqsQueueReceiveAccess } from '../grants/sqs-queue'

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-iam-policies.html */
export const ec2InstanceReceivesFromSqsQueue = accessConnection({
  id: 'ec2-instance-receives-from-sqs-queue',
  source: 'AWS::EC2::Instance',
  access: sqsQueueReceiveAccess,
})

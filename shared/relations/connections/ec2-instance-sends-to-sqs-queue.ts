import { accessConnection } from '../access-connection'
import { sqsQueueSendAccess } from '../grants/sqs-queue'

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-iam-policies.html */
export const ec2InstanceSendsToSqsQueue = accessConnection({
  id: 'ec2-instance-sends-to-sqs-queue',
  source: 'AWS::EC2::Instance',
  access: sqsQueueSendAccess,
})

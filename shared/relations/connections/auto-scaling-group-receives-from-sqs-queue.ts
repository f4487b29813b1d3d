import { accessConnection } from '../access-connection'
import { sqsQueueReceiveAccess } from '../grants/sqs-queue'

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-iam-policies.html */
export const autoScalingGroupReceivesFromSqsQueue = accessConnection({
  id: 'auto-scaling-group-receives-from-sqs-queue',
  source: 'AWS::AutoScaling::AutoScalingGroup',
  access: sqsQueueReceiveAccess,
})

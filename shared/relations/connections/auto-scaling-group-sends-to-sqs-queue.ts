import { accessConnection } from '../access-connection'
import { sqsQueueSendAccess } from '../grants/sqs-queue'

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-iam-policies.html */
export const autoScalingGroupSendsToSqsQueue = accessConnection({
  id: 'auto-scaling-group-sends-to-sqs-queue',
  source: 'AWS::AutoScaling::AutoScalingGroup',
  access: sqsQueueSendAccess,
})

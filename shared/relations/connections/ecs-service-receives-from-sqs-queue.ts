import { accessConnection } from '../access-connection'
import { sqsQueueReceiveAccess } from '../grants/sqs-queue'

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-iam-policies.html */
export const ecsServiceReceivesFromSqsQueue = accessConnection({
  id: 'ecs-service-receives-from-sqs-queue',
  source: 'AWS::ECS::Service',
  access: sqsQueueReceiveAccess,
})

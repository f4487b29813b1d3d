import { accessConnection } from '../access-connection'
import { sqsQueueSendAccess } from '../grants/sqs-queue'

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-examples-of-iam-policies.html */
export const ecsServiceSendsToSqsQueue = accessConnection({
  id: 'ecs-service-sends-to-sqs-queue',
  source: 'AWS::ECS::Service',
  access: sqsQueueSendAccess,
})

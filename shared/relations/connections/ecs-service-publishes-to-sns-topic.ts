import { accessConnection } from '../access-connection'
import { snsTopicAccess } from '../grants/sns-topic'

/** https://docs.aws.amazon.com/sns/latest/dg/sns-using-identity-based-policies.html */
export const ecsServicePublishesToSnsTopic = accessConnection({
  id: 'ecs-service-publishes-to-sns-topic',
  source: 'AWS::ECS::Service',
  access: snsTopicAccess,
})

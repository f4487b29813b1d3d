import { accessConnection } from '../access-connection'
import { snsTopicAccess } from '../grants/sns-topic'

/** https://docs.aws.amazon.com/sns/latest/dg/sns-using-identity-based-policies.html */
export const autoScalingGroupPublishesToSnsTopic = accessConnection({
  id: 'auto-scaling-group-publishes-to-sns-topic',
  source: 'AWS::AutoScaling::AutoScalingGroup',
  access: snsTopicAccess,
})

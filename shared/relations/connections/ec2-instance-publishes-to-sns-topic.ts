import { accessConnection } from '../access-connection'
import { snsTopicAccess } from '../grants/sns-topic'

/** https://docs.aws.amazon.com/sns/latest/dg/sns-using-identity-based-policies.html */
export const ec2InstancePublishesToSnsTopic = accessConnection({
  id: 'ec2-instance-publishes-to-sns-topic',
  source: 'AWS::EC2::Instance',
  access: snsTopicAccess,
})

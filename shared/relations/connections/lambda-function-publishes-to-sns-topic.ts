import { accessConnection } from '../access-connection'
import { snsTopicAccess } from '../grants/sns-topic'

/** https://docs.aws.amazon.com/sns/latest/dg/sns-using-identity-based-policies.html */
export const lambdaFunctionPublishesToSnsTopic = accessConnection({
  id: 'lambda-function-publishes-to-sns-topic',
  source: 'AWS::Lambda::Function',
  access: snsTopicAccess,
})

import { snsTopicAccess } from '../grants/sns-topic'
import { stepAccess } from '../step-access'

/** https://docs.aws.amazon.com/step-functions/latest/dg/connect-sns.html */
export const stepFunctionsStateMachinePublishesToSnsTopic = stepAccess(
  'step-functions-state-machine-publishes-to-sns-topic',
  snsTopicAccess,
)

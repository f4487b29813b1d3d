import { sqsQueueSendOnlyAccess } from '../grants/sqs-queue'
import { stepAccess } from '../step-access'

/** https://docs.aws.amazon.com/step-functions/latest/dg/connect-sqs.html */
export const stepFunctionsStateMachineSendsToSqsQueue = stepAccess(
  'step-functions-state-machine-sends-to-sqs-queue',
  sqsQueueSendOnlyAccess,
)

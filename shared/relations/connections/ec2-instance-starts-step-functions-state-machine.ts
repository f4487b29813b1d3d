import { accessConnection } from '../access-connection'
import { stepFunctionsStateMachineAccess } from '../grants/step-functions-state-machine'

/** https://docs.aws.amazon.com/step-functions/latest/dg/concept-create-iam-advanced.html */
export const ec2InstanceStartsStepFunctionsStateMachine = accessConnection({
  id: 'ec2-instance-starts-step-functions-state-machine',
  source: 'AWS::EC2::Instance',
  access: stepFunctionsStateMachineAccess,
})

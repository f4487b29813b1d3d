import { accessConnection } from '../access-connection'
import { stepFunctionsStateMachineAccess } from '../grants/step-functions-state-machine'

/** https://docs.aws.amazon.com/step-functions/latest/dg/concept-create-iam-advanced.html */
export const autoScalingGroupStartsStepFunctionsStateMachine = accessConnection({
  id: 'auto-scaling-group-starts-step-functions-state-machine',
  source: 'AWS::AutoScaling::AutoScalingGroup',
  access: stepFunctionsStateMachineAccess,
})

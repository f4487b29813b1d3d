import { accessConnection } from '../access-connection'
import { stepFunctionsStateMachineAccess } from '../grants/step-functions-state-machine'

/** https://docs.aws.amazon.com/step-functions/latest/dg/concept-create-iam-advanced.html */
export const lambdaFunctionStartsStepFunctionsStateMachine = accessConnection({
  id: 'lambda-function-starts-step-functions-state-machine',
  source: 'AWS::Lambda::Function',
  access: stepFunctionsStateMachineAccess,
})

import { lambdaFunctionAccess } from '../grants/lambda-function'
import { stepAccess } from '../step-access'

/** https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html */
export const stepFunctionsStateMachineInvokesLambdaFunction = stepAccess(
  'step-functions-state-machine-invokes-lambda-function',
  lambdaFunctionAccess,
)

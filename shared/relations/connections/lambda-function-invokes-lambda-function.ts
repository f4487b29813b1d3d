import { accessConnection } from '../access-connection'
import { lambdaFunctionAccess } from '../grants/lambda-function'

/** https://docs.aws.amazon.com/lambda/latest/dg/permissions-user-function.html */
export const lambdaFunctionInvokesLambdaFunction = accessConnection({
  id: 'lambda-function-invokes-lambda-function',
  source: 'AWS::Lambda::Function',
  access: lambdaFunctionAccess,
})

import { accessConnection } from '../access-connection'
import { lambdaFunctionAccess } from '../grants/lambda-function'

/** https://docs.aws.amazon.com/lambda/latest/dg/permissions-user-function.html */
export const autoScalingGroupInvokesLambdaFunction = accessConnection({
  id: 'auto-scaling-group-invokes-lambda-function',
  source: 'AWS::AutoScaling::AutoScalingGroup',
  access: lambdaFunctionAccess,
})

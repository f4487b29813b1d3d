import { accessConnection } from '../access-connection'
import { lambdaFunctionAccess } from '../grants/lambda-function'

/** https://docs.aws.amazon.com/lambda/latest/dg/permissions-user-function.html */
export const ec2InstanceInvokesLambdaFunction = accessConnection({
  id: 'ec2-instance-invokes-lambda-function',
  source: 'AWS::EC2::Instance',
  access: lambdaFunctionAccess,
})

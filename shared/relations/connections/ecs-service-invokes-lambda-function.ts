import { accessConnection } from '../access-connection'
import { lambdaFunctionAccess } from '../grants/lambda-function'

/** https://docs.aws.amazon.com/lambda/latest/dg/permissions-user-function.html */
export const ecsServiceInvokesLambdaFunction = accessConnection({
  id: 'ecs-service-invokes-lambda-function',
  source: 'AWS::ECS::Service',
  access: lambdaFunctionAccess,
})

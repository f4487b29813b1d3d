import { assumedRole, roleAt } from '../assumed-role'

/** https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html */
export const iamRoleIsAssumedByLambdaFunction = assumedRole({
  id: 'iam-role-is-assumed-by-lambda-function',
  target: 'AWS::Lambda::Function',
  slot: 'role',
  hand: roleAt('Role'),
})

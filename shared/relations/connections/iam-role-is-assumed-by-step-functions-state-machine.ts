import { assumedRole, roleAt } from '../assumed-role'

/** https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html */
export const iamRoleIsAssumedByStepFunctionsStateMachine = assumedRole({
  id: 'iam-role-is-assumed-by-step-functions-state-machine',
  target: 'AWS::StepFunctions::StateMachine',
  slot: 'role',
  hand: roleAt('RoleArn'),
})

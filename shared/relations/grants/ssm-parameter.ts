import { parameterArn } from '../../catalogue/services/management/ssm-parameter'
import type { Access } from '../access'

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html */
export const ssmParameterAccess: Access = {
  target: 'AWS::SSM::Parameter',
  arn: parameterArn,
  title: 'reads',
  line: 'access',
  plain: '{source} looks up the setting in {target} when it needs it.',
  rank: 10,
  choices: [
    {
      value: 'read',
      label: 'read',
      statements: [{ actions: ['ssm:GetParameter', 'ssm:GetParameters'] }],
      keyActions: [],
    },
    {
      value: 'read-write',
      label: 'read and change',
      statements: [{ actions: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:PutParameter'] }],
      keyActions: [],
    },
  ],
  variable: 'PARAMETER_NAME',
}

import { accessConnection } from '../access-connection'
import { ssmParameterAccess } from '../grants/ssm-parameter'

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-access.html */
export const lambdaFunctionReadsSsmParameter = accessConnection({
  id: 'lambda-function-reads-ssm-parameter',
  source: 'AWS::Lambda::Function',
  access: ssmParameterAccess,
})

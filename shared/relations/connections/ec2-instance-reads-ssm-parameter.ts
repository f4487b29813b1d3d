import { accessConnection } from '../access-connection'
import { ssmParameterAccess } from '../grants/ssm-parameter'

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-access.html */
export const ec2InstanceReadsSsmParameter = accessConnection({
  id: 'ec2-instance-reads-ssm-parameter',
  source: 'AWS::EC2::Instance',
  access: ssmParameterAccess,
})

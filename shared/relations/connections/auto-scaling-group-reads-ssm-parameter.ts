import { accessConnection } from '../access-connection'
import { ssmParameterAccess } from '../grants/ssm-parameter'

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-access.html */
export const autoScalingGroupReadsSsmParameter = accessConnection({
  id: 'auto-scaling-group-reads-ssm-parameter',
  source: 'AWS::AutoScaling::AutoScalingGroup',
  access: ssmParameterAccess,
})

import { accessConnection } from '../access-connection'
import { ssmParameterAccess } from '../grants/ssm-parameter'

/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-access.html */
export const ecsServiceReadsSsmParameter = accessConnection({
  id: 'ecs-service-reads-ssm-parameter',
  source: 'AWS::ECS::Service',
  access: ssmParameterAccess,
})

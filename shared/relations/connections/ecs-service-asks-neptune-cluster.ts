import { neptuneConnection } from '../neptune-connection'

/** https://docs.aws.amazon.com/neptune/latest/userguide/iam-data-access-policies.html */
export const ecsServiceAsksNeptuneCluster = neptuneConnection('ecs-service-asks-neptune-cluster', 'AWS::ECS::Service')

import { clusterConnection } from '../cluster-connection'

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html */
export const ecsServiceConnectsToRdsDbCluster = clusterConnection(
  'ecs-service-connects-to-rds-db-cluster',
  'AWS::ECS::Service',
)

import { databaseConnection } from '../database-connection'

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html */
export const ecsServiceConnectsToRdsDbInstance = databaseConnection(
  'ecs-service-connects-to-rds-db-instance',
  'AWS::ECS::Service',
)

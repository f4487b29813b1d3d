import { databaseConnection } from '../database-connection'

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html */
export const autoScalingGroupConnectsToRdsDbInstance = databaseConnection(
  'auto-scaling-group-connects-to-rds-db-instance',
  'AWS::AutoScaling::AutoScalingGroup',
)

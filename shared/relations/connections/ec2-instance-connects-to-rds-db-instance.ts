import { databaseConnection } from '../database-connection'

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html */
export const ec2InstanceConnectsToRdsDbInstance = databaseConnection(
  'ec2-instance-connects-to-rds-db-instance',
  'AWS::EC2::Instance',
)

import { databaseConnection } from '../database-connection'

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html */
export const lambdaFunctionConnectsToRdsDbInstance = databaseConnection(
  'lambda-function-connects-to-rds-db-instance',
  'AWS::Lambda::Function',
)

import { clusterConnection } from '../cluster-connection'

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html */
export const lambdaFunctionConnectsToRdsDbCluster = clusterConnection(
  'lambda-function-connects-to-rds-db-cluster',
  'AWS::Lambda::Function',
)

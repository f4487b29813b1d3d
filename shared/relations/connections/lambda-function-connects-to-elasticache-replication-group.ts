import { CLUSTER_CACHE, cacheConnection } from '../cache-connection'

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html */
export const lambdaFunctionConnectsToElasticacheReplicationGroup = cacheConnection(
  'lambda-function-connects-to-elasticache-replication-group',
  'AWS::Lambda::Function',
  CLUSTER_CACHE,
)

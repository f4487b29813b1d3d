import { CLUSTER_CACHE, cacheConnection } from '../cache-connection'

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html */
export const ecsServiceConnectsToElasticacheReplicationGroup = cacheConnection(
  'ecs-service-connects-to-elasticache-replication-group',
  'AWS::ECS::Service',
  CLUSTER_CACHE,
)

import { CLUSTER_CACHE, cacheConnection } from '../cache-connection'

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html */
export const autoScalingGroupConnectsToElasticacheReplicationGroup = cacheConnection(
  'auto-scaling-group-connects-to-elasticache-replication-group',
  'AWS::AutoScaling::AutoScalingGroup',
  CLUSTER_CACHE,
)

import { CLUSTER_CACHE, cacheConnection } from '../cache-connection'

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html */
export const ec2InstanceConnectsToElasticacheReplicationGroup = cacheConnection(
  'ec2-instance-connects-to-elasticache-replication-group',
  'AWS::EC2::Instance',
  CLUSTER_CACHE,
)

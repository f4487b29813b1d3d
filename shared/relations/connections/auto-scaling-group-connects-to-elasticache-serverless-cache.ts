import { cacheConnection, SERVERLESS_CACHE } from '../cache-connection'

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html */
export const autoScalingGroupConnectsToElasticacheServerlessCache = cacheConnection(
  'auto-scaling-group-connects-to-elasticache-serverless-cache',
  'AWS::AutoScaling::AutoScalingGroup',
  SERVERLESS_CACHE,
)

import { cacheConnection, SERVERLESS_CACHE } from '../cache-connection'

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html */
export const ec2InstanceConnectsToElasticacheServerlessCache = cacheConnection(
  'ec2-instance-connects-to-elasticache-serverless-cache',
  'AWS::EC2::Instance',
  SERVERLESS_CACHE,
)

import { cacheConnection, SERVERLESS_CACHE } from '../cache-connection'

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html */
export const ecsServiceConnectsToElasticacheServerlessCache = cacheConnection(
  'ecs-service-connects-to-elasticache-serverless-cache',
  'AWS::ECS::Service',
  SERVERLESS_CACHE,
)

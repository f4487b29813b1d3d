import { cacheConnection, SERVERLESS_CACHE } from '../cache-connection'

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html */
export const lambdaFunctionConnectsToElasticacheServerlessCache = cacheConnection(
  'lambda-function-connects-to-elasticache-serverless-cache',
  'AWS::Lambda::Function',
  SERVERLESS_CACHE,
)

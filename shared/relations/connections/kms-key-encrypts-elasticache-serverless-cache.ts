import { keyEncryption } from '../key-encryption'

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html */
export const kmsKeyEncryptsElasticacheServerlessCache = keyEncryption({
  id: 'kms-key-encrypts-elasticache-serverless-cache',
  target: 'AWS::ElastiCache::ServerlessCache',
  what: 'the data and backups',
  settings: (key) => [{ path: 'KmsKeyId', value: key }],
})

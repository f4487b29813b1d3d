import { keyEncryption } from '../key-encryption'

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html */
export const kmsKeyEncryptsElasticacheReplicationGroup = keyEncryption({
  id: 'kms-key-encrypts-elasticache-replication-group',
  target: 'AWS::ElastiCache::ReplicationGroup',
  what: 'the data and backups',
  settings: (key) => [
    { path: 'AtRestEncryptionEnabled', value: true },
    { path: 'KmsKeyId', value: key },
  ],
})

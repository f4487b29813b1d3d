import { keyEncryption } from '../key-encryption'

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html */
export const kmsKeyEncryptsRdsDbCluster = keyEncryption({
  id: 'kms-key-encrypts-rds-db-cluster',
  target: 'AWS::RDS::DBCluster',
  what: 'data and backups',
  settings: (key) => [
    { path: 'StorageEncrypted', value: true },
    { path: 'KmsKeyId', value: key },
  ],
})

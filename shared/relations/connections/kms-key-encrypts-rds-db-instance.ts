import { keyEncryption } from '../key-encryption'

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html */
export const kmsKeyEncryptsRdsDbInstance = keyEncryption({
  id: 'kms-key-encrypts-rds-db-instance',
  target: 'AWS::RDS::DBInstance',
  what: 'data and backups',
  settings: (key) => [
    { path: 'StorageEncrypted', value: true },
    { path: 'KmsKeyId', value: key },
  ],
})

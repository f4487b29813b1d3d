import { keyEncryption } from '../key-encryption'

/** https://docs.aws.amazon.com/neptune/latest/userguide/encrypt.html */
export const kmsKeyEncryptsNeptuneCluster = keyEncryption({
  id: 'kms-key-encrypts-neptune-cluster',
  target: 'AWS::Neptune::DBCluster',
  what: 'data and backups',
  settings: (key) => [
    { path: 'StorageEncrypted', value: true },
    { path: 'KmsKeyId', value: key },
  ],
})

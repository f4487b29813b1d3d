import { keyEncryption } from '../key-encryption'

/** https://docs.aws.amazon.com/documentdb/latest/developerguide/encryption-at-rest.html */
export const kmsKeyEncryptsDocumentdbCluster = keyEncryption({
  id: 'kms-key-encrypts-documentdb-cluster',
  target: 'AWS::DocDB::DBCluster',
  what: 'data and backups',
  settings: (key) => [
    { path: 'StorageEncrypted', value: true },
    { path: 'KmsKeyId', value: key },
  ],
})

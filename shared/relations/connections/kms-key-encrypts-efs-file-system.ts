import { keyEncryption } from '../key-encryption'

/** https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html */
export const kmsKeyEncryptsEfsFileSystem = keyEncryption({
  id: 'kms-key-encrypts-efs-file-system',
  target: 'AWS::EFS::FileSystem',
  what: 'the files',
  settings: (key) => [
    { path: 'Encrypted', value: true },
    { path: 'KmsKeyId', value: key },
  ],
})

import { keyEncryption } from '../key-encryption'

/** https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html */
export const kmsKeyEncryptsSecret = keyEncryption({
  id: 'kms-key-encrypts-secret',
  target: 'AWS::SecretsManager::Secret',
  what: 'the value',
  settings: (key) => [{ path: 'KmsKeyId', value: key }],
})

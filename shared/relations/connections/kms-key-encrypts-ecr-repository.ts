import { keyEncryption } from '../key-encryption'

/** https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html */
export const kmsKeyEncryptsEcrRepository = keyEncryption({
  id: 'kms-key-encrypts-ecr-repository',
  target: 'AWS::ECR::Repository',
  what: 'the images',
  settings: (key) => [
    { path: 'EncryptionConfiguration.EncryptionType', value: 'KMS', insteadOf: 'AES256' },
    { path: 'EncryptionConfiguration.KmsKey', value: key },
  ],
})

import { keyEncryption } from '../key-encryption'

/** https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html */
export const kmsKeyEncryptsEbsVolume = keyEncryption({
  id: 'kms-key-encrypts-ebs-volume',
  target: 'AWS::EC2::Volume',
  what: 'the disk',
  settings: (key) => [
    { path: 'Encrypted', value: true },
    { path: 'KmsKeyId', value: key },
  ],
})

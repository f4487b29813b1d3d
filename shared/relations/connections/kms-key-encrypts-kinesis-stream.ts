import { keyEncryption } from '../key-encryption'

/** https://docs.aws.amazon.com/streams/latest/dev/server-side-encryption.html */
export const kmsKeyEncryptsKinesisStream = keyEncryption({
  id: 'kms-key-encrypts-kinesis-stream',
  target: 'AWS::Kinesis::Stream',
  what: 'the records',
  settings: (key) => [
    {
      path: 'StreamEncryption',
      value: { EncryptionType: 'KMS', KeyId: key },
      insteadOf: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' },
    },
  ],
})

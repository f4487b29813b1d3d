import { keyEncryption } from '../key-encryption'

/** https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html */
export const kmsKeyEncryptsSnsTopic = keyEncryption({
  id: 'kms-key-encrypts-sns-topic',
  target: 'AWS::SNS::Topic',
  what: 'the messages',
  settings: (key) => [{ path: 'KmsMasterKeyId', value: key, insteadOf: 'alias/aws/sns' }],
})

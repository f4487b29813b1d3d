import { keyEncryption } from '../key-encryption'

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html */
export const kmsKeyEncryptsSqsQueue = keyEncryption({
  id: 'kms-key-encrypts-sqs-queue',
  target: 'AWS::SQS::Queue',
  what: 'the messages',
  settings: (key) => [
    { path: 'SqsManagedSseEnabled', value: false, insteadOf: true },
    { path: 'KmsMasterKeyId', value: key },
  ],
})

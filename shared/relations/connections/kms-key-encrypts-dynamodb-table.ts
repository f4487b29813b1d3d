import { keyEncryption } from '../key-encryption'

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html */
export const kmsKeyEncryptsDynamodbTable = keyEncryption({
  id: 'kms-key-encrypts-dynamodb-table',
  target: 'AWS::DynamoDB::Table',
  what: 'the items',
  settings: (key) => [
    { path: 'SSESpecification.SSEEnabled', value: true },
    { path: 'SSESpecification.SSEType', value: 'KMS' },
    { path: 'SSESpecification.KMSMasterKeyId', value: key },
  ],
})

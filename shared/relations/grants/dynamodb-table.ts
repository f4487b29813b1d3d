import type { Access } from '../access'

const READ = [
  'dynamodb:BatchGetItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:GetItem',
  'dynamodb:Query',
  'dynamodb:Scan',
]
const WRITE = ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem']
const KNOW = ['dynamodb:DescribeTable']
// An index has an ARN of its own below the table's, and only reading names it.
const INDEXES = { properties: ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'], on: ['/index/*'] }
const KEY_WRITE = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*']

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html */
export const dynamodbTableAccess: Access = {
  target: 'AWS::DynamoDB::Table',
  title: 'uses',
  line: 'data',
  plain: '{source} keeps data in {target} and looks it up there.',
  rank: 10,
  choices: [
    {
      value: 'both',
      label: 'read and write',
      statements: [{ actions: [...READ, ...WRITE, ...KNOW], onlyWith: INDEXES }],
      keyActions: KEY_WRITE,
    },
    {
      value: 'read',
      label: 'read',
      statements: [{ actions: [...READ, ...KNOW], onlyWith: INDEXES }],
      keyActions: ['kms:Decrypt', 'kms:DescribeKey'],
    },
    { value: 'write', label: 'write', statements: [{ actions: [...WRITE, ...KNOW] }], keyActions: KEY_WRITE },
  ],
  variable: 'TABLE_NAME',
  keyUser: 'dynamodb',
}

import { describeResource, physicalId } from '../../guide-commands'
import type { FormField, Service } from '../../service'

const KEY_TYPES = [
  { value: 'S', label: 'Text' },
  { value: 'N', label: 'Number' },
  { value: 'B', label: 'Bytes' },
]

const keyFields: readonly FormField[] = [
  {
    path: 'KeySchema.0.AttributeName',
    also: ['AttributeDefinitions.0.AttributeName'],
    control: 'text',
    label: 'Partition key',
    help: 'Changing it replaces the table.',
  },
  { path: 'AttributeDefinitions.0.AttributeType', control: 'choice', label: 'Partition key holds', choices: KEY_TYPES },
]

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html */
export const dynamodbTable: Service = {
  id: 'dynamodb-table',
  type: 'AWS::DynamoDB::Table',
  label: 'DynamoDB table',
  short: 'Table',
  category: 'database',
  model: 'SaaS',
  icon: 'dynamodb',
  keywords: ['nosql', 'key value', 'document', 'serverless database'],
  purpose: 'Keeps records that are found by a key.',
  defaults: {
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    SSESpecification: { SSEEnabled: true },
    DeletionProtectionEnabled: true,
  },
  attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  variants: [
    { id: 'simple-key', label: 'Table', properties: {} },
    {
      id: 'sort-key',
      label: 'Table with sort key',
      properties: {
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      },
      keywords: ['single table', 'range key'],
    },
  ],
  form: [
    ...keyFields,
    { path: 'KeySchema', control: 'code', language: 'json', label: 'Whole key, sort key included' },
    { path: 'AttributeDefinitions', control: 'code', language: 'json', label: 'Attributes that keys name' },
    {
      path: 'BillingMode',
      control: 'choice',
      label: 'Capacity',
      choices: [
        { value: 'PAY_PER_REQUEST', label: 'By demand' },
        { value: 'PROVISIONED', label: 'Fixed' },
      ],
    },
    {
      path: 'ProvisionedThroughput.ReadCapacityUnits',
      control: 'number',
      label: 'Reads, if fixed',
      unit: '/s',
      min: 1,
    },
    {
      path: 'ProvisionedThroughput.WriteCapacityUnits',
      control: 'number',
      label: 'Writes, if fixed',
      unit: '/s',
      min: 1,
    },
    {
      path: 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
      control: 'switch',
      label: 'Restore to any second of the last 35 days',
    },
    { path: 'DeletionProtectionEnabled', control: 'switch', label: 'Refuse deletion' },
    { path: 'SSESpecification.SSEEnabled', control: 'switch', label: 'Encrypt with a KMS key' },
    {
      path: 'TimeToLiveSpecification.AttributeName',
      control: 'text',
      label: 'Expires at',
      help: 'Attribute that holds the time in seconds since 1970; switch it on as well.',
    },
    { path: 'TimeToLiveSpecification.Enabled', control: 'switch', label: 'Remove expired records' },
    {
      path: 'TableClass',
      control: 'choice',
      label: 'Class',
      choices: [
        { value: 'STANDARD', label: 'Standard' },
        { value: 'STANDARD_INFREQUENT_ACCESS', label: 'Seldom read' },
      ],
    },
    {
      path: 'TableName',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose.',
      pattern: '[a-zA-Z0-9_.-]{3,255}',
    },
    { path: 'GlobalSecondaryIndexes', control: 'code', language: 'json', label: 'Further indexes' },
  ],
  facts: ({ properties }) => [
    properties.BillingMode === 'PAY_PER_REQUEST' ? 'DynamoDB · on demand' : 'DynamoDB · fixed capacity',
    keyOf(properties.KeySchema),
  ],
  arn: 'Arn',
  guide: {
    value: [
      'Answers in milliseconds, with ten records or ten billion.',
      'Nothing to run, to patch or to size.',
      'Paid by use; an idle table costs only its storage.',
      'Changes can set other parts of the system in motion.',
    ],
    uses: [
      'Carts, orders and profiles',
      'Sessions and settings',
      'Game state',
      'Lookup tables of serverless back ends',
    ],
    cost: 'On demand: per read and write. Fixed: per unit of capacity and hour. Storage by the gigabyte; backups, streams to other services and copies in other regions extra.',
    facts: [
      'A record is found by its partition key, and a sort key puts records with the same partition key in order.',
      'Further indexes give further ways to ask; questions that no key answers mean reading the whole table.',
      'Reads may be eventually or strongly consistent; transactions span up to 100 records.',
      'A stream tells of each change for 24 hours.',
    ],
    limits: [
      { name: 'Record size', value: '400 KB' },
      { name: 'One key value', value: '3,000 reads and 1,000 writes a second' },
      { name: 'Indexes', value: '20 global by default, 5 local' },
      { name: 'Answer of one query', value: '1 MB' },
    ],
    responsibility:
      'AWS stores the data in three zones, encrypts it and keeps it available. You choose keys that spread the load, who may read what, and how long backups reach.',
    commands: (node) => [
      describeResource(node),
      { title: 'Look at some records', command: `aws dynamodb scan --table-name "${physicalId(node)}" --max-items 10` },
      {
        title: 'How far back it can be restored',
        command: `aws dynamodb describe-continuous-backups --table-name "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Introduction.html',
  },
}

function keyOf(schema: unknown): string {
  const keys = Array.isArray(schema) ? schema.map((part) => String(part?.AttributeName ?? '?')) : []
  return keys.length > 0 ? `key ${keys.join(' + ')}` : 'no key yet'
}

import { describe, expect, it } from 'vitest'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import type { Access, AccessChoice } from '../../shared/relations/access'
import { CONNECTION_KINDS } from '../../shared/relations/connections'
import { dynamodbTableAccess } from '../../shared/relations/grants/dynamodb-table'
import { eventsEventBusAccess } from '../../shared/relations/grants/events-event-bus'
import { kinesisStreamPutAccess, kinesisStreamReadAccess } from '../../shared/relations/grants/kinesis-stream'
import { lambdaFunctionAccess } from '../../shared/relations/grants/lambda-function'
import { s3BucketAccess } from '../../shared/relations/grants/s3-bucket'
import { secretsManagerSecretAccess } from '../../shared/relations/grants/secrets-manager-secret'
import { snsTopicAccess } from '../../shared/relations/grants/sns-topic'
import { sqsQueueReceiveAccess, sqsQueueSendAccess } from '../../shared/relations/grants/sqs-queue'
import { stepFunctionsStateMachineAccess } from '../../shared/relations/grants/step-functions-state-machine'
import type { Json, JsonObject } from '../../shared/template/json'
import { valueAt } from '../../shared/template/path'
import { World } from '../support/world'

/** Every table of access, with the line that must draw it. */
const TABLES: readonly { name: string; access: Access; line: string }[] = [
  { name: 'DynamoDB table', access: dynamodbTableAccess, line: 'data' },
  { name: 'S3 bucket', access: s3BucketAccess, line: 'data' },
  { name: 'SQS queue, sending', access: sqsQueueSendAccess, line: 'event' },
  { name: 'SQS queue, receiving', access: sqsQueueReceiveAccess, line: 'event' },
  { name: 'SNS topic', access: snsTopicAccess, line: 'event' },
  { name: 'event bus', access: eventsEventBusAccess, line: 'event' },
  { name: 'Kinesis stream, putting', access: kinesisStreamPutAccess, line: 'event' },
  { name: 'Kinesis stream, reading', access: kinesisStreamReadAccess, line: 'event' },
  { name: 'state machine', access: stepFunctionsStateMachineAccess, line: 'request' },
  { name: 'Lambda function', access: lambdaFunctionAccess, line: 'request' },
  { name: 'secret', access: secretsManagerSecretAccess, line: 'access' },
]

/** The widest that each choice may become: what the CDK's grant method of the same meaning gives. */
const WIDEST: Readonly<Record<string, readonly string[]>> = {
  'DynamoDB table: read and write': [
    'dynamodb:(BatchGetItem|ConditionCheckItem|DescribeTable|GetItem|GetRecords|GetShardIterator|Query|Scan)',
    'dynamodb:(BatchWriteItem|DeleteItem|PutItem|UpdateItem)',
  ],
  'DynamoDB table: read': [
    'dynamodb:(BatchGetItem|ConditionCheckItem|DescribeTable|GetItem|GetRecords|GetShardIterator|Query|Scan)',
  ],
  'DynamoDB table: write': ['dynamodb:(BatchWriteItem|DeleteItem|DescribeTable|PutItem|UpdateItem)'],
  'S3 bucket: read and write': ['s3:(GetObject|GetBucket|List).*', 's3:(DeleteObject|PutObject|Abort).*'],
  'S3 bucket: read': ['s3:(GetObject|GetBucket|List).*'],
  'S3 bucket: write': ['s3:(DeleteObject|PutObject|Abort).*'],
  'S3 bucket: read, write and delete': ['s3:(GetObject|GetBucket|List).*', 's3:(DeleteObject|PutObject|Abort).*'],
  'SQS queue, sending: send': ['sqs:(SendMessage|GetQueueAttributes|GetQueueUrl)'],
  'SQS queue, receiving: receive': [
    'sqs:(ReceiveMessage|ChangeMessageVisibility|GetQueueUrl|DeleteMessage|GetQueueAttributes)',
  ],
  'SNS topic: publish': ['sns:Publish'],
  'event bus: put events': ['events:PutEvents'],
  'Kinesis stream, putting: put records': ['kinesis:(ListShards|PutRecord|PutRecords)'],
  'Kinesis stream, reading: read': [
    'kinesis:(DescribeStreamSummary|GetRecords|GetShardIterator|ListShards|SubscribeToShard|DescribeStream)',
  ],
  'state machine: start': ['states:StartExecution'],
  'state machine: start and wait (express only)': ['states:StartSyncExecution'],
  'Lambda function: invoke': ['lambda:InvokeFunction'],
  'secret: read': ['secretsmanager:(GetSecretValue|DescribeSecret)'],
}

const EVERY_CHOICE = TABLES.flatMap(({ name, access }) =>
  access.choices.map((choice) => ({ name: `${name}: ${choice.label}`, choice })),
)

const actionsOf = (choice: AccessChoice) => choice.statements.flatMap((statement) => statement.actions)

describe('tables of access', () => {
  it.each(EVERY_CHOICE)('$name is no wider than the CDK would grant', ({ name, choice }) => {
    const widest = new RegExp(`^(?:${(WIDEST[name] ?? []).join('|')})$`)
    expect(actionsOf(choice).filter((action) => !widest.test(action))).toEqual([])
  })

  it.each(EVERY_CHOICE)('$name names each action in full, in order and once', ({ choice }) => {
    const actions = actionsOf(choice)
    expect(actions.filter((action) => !/^[a-z0-9-]+:[A-Za-z]+$/.test(action))).toEqual([])
    expect(new Set(actions).size).toBe(actions.length)
  })

  it.each(TABLES)('$name: choices have different names, and lines their kind', ({ access, line }) => {
    expect(new Set(access.choices.map((choice) => choice.value)).size).toBe(access.choices.length)
    expect(access.line).toBe(line)
  })

  it.each(TABLES)('$name: needs of a key go by way of the service that uses it', ({ access }) => {
    const keyActions = access.choices.flatMap((choice) => choice.keyActions)
    expect(keyActions.length > 0).toBe(access.keyUser !== undefined)
    expect(
      keyActions.filter((action) => !/^kms:(Decrypt|DescribeKey|Encrypt|GenerateDataKey\*?|ReEncrypt\*)$/.test(action)),
    ).toEqual([])
  })

  it.each([
    ['DynamoDB table', dynamodbTableAccess],
    ['S3 bucket', s3BucketAccess],
  ])('%s: reading changes nothing, writing reads nothing', (_name, access) => {
    const named = (value: string) => access.choices.find((choice) => choice.value === value)
    const read = named('read')
    const write = named('write')
    expect(read && actionsOf(read).some((action) => /Put|Write|Delete|Update/.test(action))).toBe(false)
    expect(write && actionsOf(write).some((action) => /:(Get|BatchGet|Query|Scan|List)/.test(action))).toBe(false)
  })

  it.each([
    ['AWS::Lambda::Function', 10],
    ['AWS::ECS::Service', 11],
    ['AWS::EC2::Instance', 11],
    ['AWS::AutoScaling::AutoScalingGroup', 11],
  ])('%s has a line for each', (source, count) => {
    const verbs = TABLES.map(({ access }) => `${access.title}|${access.target}`)
    const kinds = CONNECTION_KINDS.filter(
      (kind) => kind.source.types?.includes(source) && verbs.includes(`${kind.title}|${kind.target.types?.join()}`),
    )
    expect(kinds.length).toBe(count)
  })
})

/** The statements a function gets that uses a target with these properties. */
function statements(kind: string, targetType: string, options: JsonObject, properties: JsonObject, key = false): Json {
  const world = new World()
  const source = world.add('AWS::Lambda::Function', { label: 'Worker' })
  const added = world.add(targetType, { label: 'Orders' })
  world.replace({ ...added, properties: { ...added.properties, ...properties } })
  world.connect(kind, source.id, added.id, options as Record<string, never>)
  if (key) world.add('AWS::KMS::Key', { label: 'Key' })
  const { template } = exportTemplate(world.diagram)
  return valueAt(template.Resources.WorkerPolicy?.Properties, ['PolicyDocument', 'Statement']) ?? []
}

const INDEXED = { GlobalSecondaryIndexes: [{ IndexName: 'byDay', KeySchema: [], Projection: {} }] }

describe('what a grant works on', () => {
  it('includes indexes only where the table has some, and only for reading', () => {
    const kind = 'lambda-function-uses-dynamodb-table'
    const on = (access: string, properties: JsonObject) =>
      (statements(kind, 'AWS::DynamoDB::Table', { access }, properties) as readonly JsonObject[])[0]?.Resource
    const table = { 'Fn::GetAtt': ['Orders', 'Arn'] }
    expect(on('read', { GlobalSecondaryIndexes: [] })).toEqual(table)
    expect(on('read', INDEXED)).toEqual([table, { 'Fn::Sub': `\${Orders.Arn}/index/*` }])
    expect(on('write', INDEXED)).toEqual(table)
  })

  it('includes the key that encrypts the target, by way of its service only', () => {
    const properties = { KmsMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } }
    expect(statements('lambda-function-publishes-to-sns-topic', 'AWS::SNS::Topic', {}, properties, true)).toEqual([
      { Effect: 'Allow', Action: ['sns:Publish'], Resource: { Ref: 'Orders' } },
      {
        Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Resource: { 'Fn::GetAtt': ['Key', 'Arn'] },
        Condition: { StringEquals: { 'kms:ViaService': { 'Fn::Sub': `sns.\${AWS::Region}.\${AWS::URLSuffix}` } } },
      },
    ])
  })
})

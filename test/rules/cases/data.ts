import type { JsonObject } from '../../../shared/template/json'
import { type Drawn, drawing, policy, ref } from '../../support/drawings'
import type { RuleCases } from './rule-cases'

const bucket = (properties: JsonObject = {}, attributes?: JsonObject): Drawn => [
  'AWS::S3::Bucket',
  properties,
  attributes ? { attributes } : {},
]
const database = (properties: JsonObject = {}): Drawn => ['AWS::RDS::DBInstance', properties]
const table = (properties: JsonObject): Drawn => ['AWS::DynamoDB::Table', properties]
const key = (name: string) => ({ AttributeName: name, KeyType: 'HASH' })
const attribute = (name: string) => ({ AttributeName: name, AttributeType: 'S' })

/** Rules over what keeps data. */
export const dataCases: RuleCases = {
  'bucket-is-not-public': {
    bad: drawing({
      Open: bucket({ AccessControl: 'PublicRead' }),
      Lowered: bucket({ PublicAccessBlockConfiguration: { BlockPublicPolicy: false, BlockPublicAcls: true } }),
    }),
    good: drawing({
      Closed: bucket({ AccessControl: 'Private' }),
      Policy: [
        'AWS::S3::BucketPolicy',
        {
          Bucket: ref('Closed'),
          PolicyDocument: policy({
            Principal: '*',
            Action: 's3:GetObject',
            Resource: '*',
            Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } },
          }),
        },
      ],
    }),
  },
  'bucket-keeps-versions': {
    bad: drawing({ Files: bucket() }),
    good: drawing({ Files: bucket({ VersioningConfiguration: { Status: 'Enabled' } }) }),
  },
  'bucket-names-are-valid': {
    bad: drawing({ Files: bucket({ BucketName: 'My Files' }) }),
    good: drawing({ Files: bucket({ BucketName: 'my-files' }), Other: bucket({ BucketName: ref('Name') }) }),
  },
  'data-at-rest-is-encrypted': {
    bad: drawing({
      Data: database(),
      Stream: ['AWS::Kinesis::Stream'],
      Disk: ['AWS::EC2::Volume', { Encrypted: false }],
    }),
    good: drawing({
      Data: database({ StorageEncrypted: true }),
      Replica: database({ SourceDBInstanceIdentifier: ref('Data') }),
      Files: bucket(),
      Disk: ['AWS::EC2::Volume', { Encrypted: ref('Switch') }],
    }),
  },
  'database-has-a-master-password': {
    bad: drawing({ Data: database({ Engine: 'postgres' }), Other: database({ MasterUsername: 'root' }) }),
    good: drawing({
      Data: database({ MasterUsername: 'root', ManageMasterUserPassword: true }),
      Replica: database({ SourceDBInstanceIdentifier: ref('Data') }),
    }),
  },
  'database-is-backed-up': {
    bad: drawing({ Data: database({ BackupRetentionPeriod: 0 }), Other: database() }),
    good: drawing({ Data: database({ BackupRetentionPeriod: 14 }), Part: database({ DBClusterIdentifier: 'c' }) }),
  },
  'database-says-its-engine': {
    bad: drawing({ Replica: database() }),
    good: drawing({
      Data: database({ Engine: 'postgres' }),
      Replica: database({ SourceDBInstanceIdentifier: ref('Data') }),
      Copy: database({ DBSnapshotIdentifier: 'snapshot' }),
    }),
  },
  'database-is-protected-from-deletion': {
    bad: drawing({ Data: database() }),
    good: drawing({ Data: database({ DeletionProtection: true }), Part: database({ DBClusterIdentifier: 'c' }) }),
  },
  'key-rotates': {
    bad: drawing({ Key: ['AWS::KMS::Key', {}] }),
    good: drawing({
      Key: ['AWS::KMS::Key', { EnableKeyRotation: true }],
      Other: ['AWS::KMS::Key', { KeySpec: 'RSA_2048' }],
    }),
  },
  'launched-volumes-are-encrypted': {
    bad: drawing({
      Server: ['AWS::EC2::Instance', { BlockDeviceMappings: [{ DeviceName: '/dev/sda1', Ebs: { VolumeSize: 8 } }] }],
    }),
    good: drawing({
      Server: ['AWS::EC2::Instance', { BlockDeviceMappings: [{ DeviceName: '/dev/sda1', Ebs: { Encrypted: true } }] }],
    }),
  },
  'log-group-forgets': {
    bad: drawing({ Log: ['AWS::Logs::LogGroup'] }),
    good: drawing({ Log: ['AWS::Logs::LogGroup', { RetentionInDays: 7 }] }),
  },
  'replica-is-encrypted-like-its-source': {
    bad: drawing({
      Data: database({ StorageEncrypted: true }),
      Replica: database({ SourceDBInstanceIdentifier: ref('Data'), StorageEncrypted: true }),
    }),
    good: drawing({
      Data: database({ StorageEncrypted: true }),
      Replica: database({ SourceDBInstanceIdentifier: ref('Data') }),
    }),
  },
  'stores-say-what-outlives-them': {
    bad: drawing({
      Files: bucket(),
      Data: ['AWS::RDS::DBInstance', {}, { attributes: { DeletionPolicy: 'Snapshot' } }],
    }),
    good: drawing({ Files: bucket({}, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' }) }),
  },
  'table-capacity-fits-its-mode': {
    bad: drawing({
      One: table({}),
      Two: table({
        BillingMode: 'PAY_PER_REQUEST',
        ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 },
      }),
    }),
    good: drawing({ One: table({ BillingMode: 'PAY_PER_REQUEST' }), Two: table({ BillingMode: ref('Mode') }) }),
  },
  'table-declares-its-keys': {
    bad: drawing({
      One: table({ KeySchema: [key('id')], AttributeDefinitions: [attribute('id'), attribute('name')] }),
    }),
    good: drawing({
      One: table({
        KeySchema: [key('id')],
        GlobalSecondaryIndexes: [{ IndexName: 'i', KeySchema: [key('name')] }],
        AttributeDefinitions: [attribute('id'), attribute('name')],
      }),
    }),
  },
  'table-has-point-in-time-recovery': {
    bad: drawing({ One: table({}) }),
    good: drawing({ One: table({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }) }),
  },
  'volume-settings-fit-its-type': {
    bad: drawing({
      Fast: ['AWS::EC2::Volume', { VolumeType: 'io2' }],
      Plain: ['AWS::EC2::Volume', { VolumeType: 'gp2', Throughput: 250 }],
    }),
    good: drawing({ Plain: ['AWS::EC2::Volume', { VolumeType: 'gp3', Throughput: 250, Iops: 3000 }] }),
  },
}

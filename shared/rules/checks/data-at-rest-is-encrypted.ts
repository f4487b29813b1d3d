import type { Json } from '../../template/json'
import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { CheckedResource, Rule } from '../rule'
import { isOff, settingOf } from '../settings'

interface Store {
  /** The property without which, or with which switched off, the store is not encrypted. */
  readonly path: string
  readonly wanted: Json
  /** Properties that take the decision elsewhere. */
  readonly unless?: readonly string[]
}

const SWITCH = { wanted: true } as const

/** Stores that are not encrypted unless they are told to. S3, DynamoDB and Secrets Manager always are. */
const STORES: Readonly<Record<string, Store>> = {
  'AWS::RDS::DBInstance': {
    path: 'StorageEncrypted',
    unless: ['DBClusterIdentifier', 'SourceDBInstanceIdentifier', 'DBSnapshotIdentifier', 'SourceDBClusterIdentifier'],
    ...SWITCH,
  },
  'AWS::RDS::DBCluster': {
    path: 'StorageEncrypted',
    unless: ['SnapshotIdentifier', 'SourceDBClusterIdentifier', 'GlobalClusterIdentifier'],
    ...SWITCH,
  },
  'AWS::DocDB::DBCluster': { path: 'StorageEncrypted', unless: ['SnapshotIdentifier'], ...SWITCH },
  'AWS::Neptune::DBCluster': { path: 'StorageEncrypted', unless: ['SnapshotIdentifier'], ...SWITCH },
  'AWS::EC2::Volume': { path: 'Encrypted', unless: ['SnapshotId', 'SourceVolumeId'], ...SWITCH },
  'AWS::EFS::FileSystem': { path: 'Encrypted', ...SWITCH },
  'AWS::ElastiCache::ReplicationGroup': {
    path: 'AtRestEncryptionEnabled',
    unless: ['SnapshotName', 'GlobalReplicationGroupId'],
    ...SWITCH,
  },
  'AWS::OpenSearchService::Domain': { path: 'EncryptionAtRestOptions.Enabled', ...SWITCH },
  'AWS::Kinesis::Stream': {
    path: 'StreamEncryption',
    wanted: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' },
  },
}

/** https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_protect_data_rest_encrypt.html */
export const dataAtRestIsEncrypted: Rule = {
  id: 'data-at-rest-is-encrypted',
  severity: 'warning',
  title: 'Every store encrypts what it holds',
  reason:
    'Encrypted data stays unreadable when a disk, a copy or a snapshot ends up in wrong hands. It costs next to nothing.',
  source: 'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_protect_data_rest_encrypt.html',
  check: (context) =>
    Object.entries(STORES).flatMap(([type, store]) =>
      context
        .ofType(type)
        .filter((resource) => isOpen(resource, store))
        .map((resource) => ({
          message: `${nameOf(resource)} does not encrypt what it stores. Turning it on later means making it anew.`,
          where: context.at(resource, store.path),
          ...offerProperties(context, resource, 'Encrypt it', { [store.path]: store.wanted }),
        })),
    ),
  fix: applyMending,
}

function isOpen(resource: CheckedResource, { path, unless = [] }: Store): boolean {
  return isOff(settingOf(resource, path)) && unless.every((other) => settingOf(resource, other) === undefined)
}

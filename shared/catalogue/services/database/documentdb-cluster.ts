import type { JsonObject } from '../../../template/json'
import { describeResource, physicalId } from '../../guide-commands'
import type { OwnedResource, Service } from '../../service'

function instance(slot: string, suffix: string): OwnedResource {
  return {
    slot,
    suffix,
    write: ({ node }) => ({
      Type: 'AWS::DocDB::DBInstance',
      // The data lies in the cluster; an instance holds none.
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
      Properties: { DBClusterIdentifier: { Ref: node.logicalId }, AutoMinorVersionUpgrade: true },
    }),
  }
}

/** The port a DocumentDB cluster listens on: the one it is given, else that of MongoDB. */
export function documentdbPort(properties: JsonObject): number {
  return typeof properties.Port === 'number' ? properties.Port : 27017
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-docdb-dbcluster.html */
export const documentdbCluster: Service = {
  id: 'documentdb-cluster',
  type: 'AWS::DocDB::DBCluster',
  label: 'DocumentDB cluster',
  short: 'DocumentDB',
  category: 'database',
  model: 'PaaS',
  icon: 'documentdb',
  keywords: ['mongodb', 'mongo', 'document', 'json', 'nosql'],
  purpose: 'Keeps documents whose fields may differ from one to the next.',
  defaults: {
    EngineVersion: '5.0.0',
    MasterUsername: 'dbadmin',
    ManageMasterUserPassword: true,
    StorageEncrypted: true,
    BackupRetentionPeriod: 7,
    CopyTagsToSnapshot: true,
    DeletionProtection: true,
  },
  attributes: { DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' },
  form: [
    { path: 'EngineVersion', control: 'text', label: 'Version', placeholder: '5.0.0' },
    { slot: 'writer', path: 'DBInstanceClass', control: 'text', label: 'Size of the writer', pattern: 'db\\..+' },
    { slot: 'reader', path: 'DBInstanceClass', control: 'text', label: 'Size of the reader', pattern: 'db\\..+' },
    { path: 'MasterUsername', control: 'text', label: 'Main user', pattern: '[A-Za-z][A-Za-z0-9]{0,62}' },
    { path: 'ManageMasterUserPassword', control: 'switch', label: 'Password made and kept in Secrets Manager' },
    { path: 'BackupRetentionPeriod', control: 'number', label: 'Keep backups for', unit: 'days', min: 1, max: 35 },
    { path: 'Port', control: 'number', label: 'Port', min: 1150, max: 65535, help: 'Empty: 27017.' },
    {
      path: 'StorageType',
      control: 'choice',
      label: 'Storage',
      choices: [
        { value: 'standard', label: 'Standard: reads and writes are paid' },
        { value: 'iopt1', label: 'I/O-optimized: they are not, the rest costs more' },
      ],
    },
    { path: 'StorageEncrypted', control: 'switch', label: 'Encrypt' },
    { path: 'DeletionProtection', control: 'switch', label: 'Protect against deletion' },
  ],
  facts: ({ properties }) => [
    'DocumentDB',
    ...(typeof properties.EngineVersion === 'string' ? [properties.EngineVersion] : []),
  ],
  owned: [instance('writer', 'Writer'), instance('reader', 'Reader')],
  ownedDefaults: { writer: { DBInstanceClass: 'db.t4g.medium' }, reader: { DBInstanceClass: 'db.t4g.medium' } },
  network: { securityGroups: { path: 'VpcSecurityGroupIds' }, port: documentdbPort },
  guide: {
    value: [
      'Programs written for MongoDB work with it, mostly unchanged.',
      'New fields need no change of a schema and no downtime.',
      'A reader in another zone takes over when the writer fails.',
      'Storage grows by itself and is backed up all the time.',
    ],
    uses: ['Catalogues and content', 'Profiles and settings of users', 'Moving away from MongoDB servers of your own'],
    cost: 'Hours of each instance by size, storage by the gigabyte, reads and writes by the million unless I/O-optimized, and backups beyond the size of the data.',
    facts: [
      'Writer and readers share one storage that lies six times over three zones.',
      'The cluster address leads to the writer, the reader address to one of the readers.',
      'Clients must use TLS and trust the certificates of AWS.',
      'Sessions must not retry writes by themselves: the driver is told retryWrites=false.',
      'Lives in a VPC and has no public address.',
    ],
    limits: [
      { name: 'Storage', value: '128 TiB' },
      { name: 'Readers', value: '15' },
      { name: 'Document', value: '16 MB' },
      { name: 'Backups', value: 'back to any second of the last 1 to 35 days' },
    ],
    responsibility:
      'AWS runs machines, storage, engine and backups. Documents, indexes, users, sizes, network access and tests of restoring are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its addresses',
        command: `aws docdb describe-db-clusters --db-cluster-identifier "${physicalId(node)}" --query "DBClusters[0].[Endpoint,ReaderEndpoint]"`,
      },
      {
        title: 'Try the failover',
        command: `aws docdb failover-db-cluster --db-cluster-identifier "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/what-is.html',
  },
}

import type { JsonObject } from '../../../template/json'
import { describeResource, physicalId } from '../../guide-commands'
import type { OwnedResource, Service } from '../../service'
import { databasePort, engineName } from './rds-engines'

const SERVERLESS: JsonObject = { ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 8 } }

/** The writer and the reader that a cluster generates, of one size. */
function instances(size: string): Record<string, JsonObject> {
  return { writer: { DBInstanceClass: size }, reader: { DBInstanceClass: size } }
}

function instance(slot: string, suffix: string): OwnedResource {
  return {
    slot,
    suffix,
    write: ({ node }) => ({
      Type: 'AWS::RDS::DBInstance',
      // The data lies in the cluster; an instance holds none.
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
      Properties: {
        DBClusterIdentifier: { Ref: node.logicalId },
        Engine: node.properties.Engine ?? 'aurora-postgresql',
        PubliclyAccessible: false,
        AutoMinorVersionUpgrade: true,
      },
    }),
  }
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbcluster.html */
export const rdsDbCluster: Service = {
  id: 'rds-db-cluster',
  type: 'AWS::RDS::DBCluster',
  label: 'Aurora cluster',
  short: 'Aurora',
  category: 'database',
  model: 'PaaS',
  icon: 'aurora',
  keywords: ['relational', 'sql', 'rds', 'aurora'],
  purpose: 'A relational database that grows with its users.',
  defaults: {
    DatabaseName: 'app',
    MasterUsername: 'dbadmin',
    ManageMasterUserPassword: true,
    StorageEncrypted: true,
    BackupRetentionPeriod: 7,
    CopyTagsToSnapshot: true,
    DeletionProtection: true,
  },
  attributes: { DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' },
  variants: [
    {
      id: 'postgresql',
      label: 'Aurora PostgreSQL',
      keywords: ['postgres'],
      properties: { Engine: 'aurora-postgresql' },
    },
    { id: 'mysql', label: 'Aurora MySQL', properties: { Engine: 'aurora-mysql' } },
    {
      id: 'serverless-postgresql',
      label: 'Aurora Serverless PostgreSQL',
      keywords: ['postgres', 'serverless v2', 'acu'],
      properties: { Engine: 'aurora-postgresql', ...SERVERLESS },
      ownedProperties: instances('db.serverless'),
    },
    {
      id: 'serverless-mysql',
      label: 'Aurora Serverless MySQL',
      keywords: ['serverless v2', 'acu'],
      properties: { Engine: 'aurora-mysql', ...SERVERLESS },
      ownedProperties: instances('db.serverless'),
    },
  ],
  form: [
    {
      path: 'Engine',
      control: 'choice',
      label: 'Engine',
      choices: [
        { value: 'aurora-postgresql', label: 'PostgreSQL' },
        { value: 'aurora-mysql', label: 'MySQL' },
      ],
    },
    { path: 'EngineVersion', control: 'text', label: 'Version', help: 'Empty means the usual one of the engine.' },
    { slot: 'writer', path: 'DBInstanceClass', control: 'text', label: 'Size of the writer', pattern: 'db\\..+' },
    { slot: 'reader', path: 'DBInstanceClass', control: 'text', label: 'Size of the reader', pattern: 'db\\..+' },
    {
      path: 'ServerlessV2ScalingConfiguration.MinCapacity',
      control: 'number',
      label: 'Serverless: at least',
      unit: 'ACU',
      min: 0,
      max: 256,
      step: 0.5,
      help: 'One ACU has about 2 GiB of memory. 0 lets it pause; only for size db.serverless.',
    },
    {
      path: 'ServerlessV2ScalingConfiguration.MaxCapacity',
      control: 'number',
      label: 'Serverless: at most',
      unit: 'ACU',
      min: 1,
      max: 256,
      step: 0.5,
    },
    { path: 'DatabaseName', control: 'text', label: 'First database' },
    { path: 'MasterUsername', control: 'text', label: 'Main user', pattern: '[A-Za-z][A-Za-z0-9_]{0,62}' },
    { path: 'ManageMasterUserPassword', control: 'switch', label: 'Password made and kept in Secrets Manager' },
    { path: 'BackupRetentionPeriod', control: 'number', label: 'Keep backups for', unit: 'days', min: 1, max: 35 },
    { path: 'Port', control: 'number', label: 'Port', min: 1150, max: 65535 },
    { path: 'StorageEncrypted', control: 'switch', label: 'Encrypt' },
    { path: 'EnableHttpEndpoint', control: 'switch', label: 'Data API: queries over HTTPS' },
    { path: 'DeletionProtection', control: 'switch', label: 'Protect against deletion' },
  ],
  facts: (node) => [
    engineName(node.properties) ?? 'Aurora',
    ...(node.properties.ServerlessV2ScalingConfiguration ? ['serverless'] : []),
  ],
  owned: [instance('writer', 'Writer'), instance('reader', 'Reader')],
  ownedDefaults: instances('db.t4g.medium'),
  arn: 'DBClusterArn',
  network: { securityGroups: { path: 'VpcSecurityGroupIds' }, port: databasePort },
  guide: {
    value: [
      'Survives the loss of a zone without losing data, and goes on within half a minute.',
      'Storage grows by itself; nobody plans disks.',
      'Up to fifteen readers take queries off the writer.',
      'The serverless kind follows the load from second to second.',
    ],
    uses: ['Shops and booking systems', 'Software as a service with many tenants', 'Load that comes and goes'],
    cost: 'Hours of each instance by size, or capacity units by the second when serverless; storage by the gigabyte, and reads and writes by the million unless I/O-optimized.',
    facts: [
      'Writer and readers share one storage that lies six times over three zones.',
      'The cluster address always leads to the writer, the reader address to one of the readers.',
      'Speaks PostgreSQL or MySQL; drivers and tools stay the same.',
      'The main password is made by RDS and kept in Secrets Manager.',
      'Back to any second of the last days, up to 35.',
    ],
    limits: [
      { name: 'Storage', value: '128 TiB, 256 TiB with newer versions' },
      { name: 'Readers', value: '15' },
      { name: 'Serverless', value: '0 to 256 ACU' },
      { name: 'Clusters', value: '40 per region by default' },
    ],
    responsibility:
      'AWS runs machines, storage, engine and backups. Schema, queries, users, sizes, network access and tests of restoring are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its addresses',
        command: `aws rds describe-db-clusters --db-cluster-identifier "${physicalId(node)}" --query "DBClusters[0].[Endpoint,ReaderEndpoint]"`,
      },
      {
        title: 'Try the failover',
        command: `aws rds failover-db-cluster --db-cluster-identifier "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/CHAP_AuroraOverview.html',
  },
}

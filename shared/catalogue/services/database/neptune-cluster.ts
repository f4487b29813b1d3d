import type { JsonObject } from '../../../template/json'
import { describeResource, physicalId } from '../../guide-commands'
import type { OwnedResource, Service } from '../../service'

/** The instances that a cluster generates, of one size. */
function instances(size: string): Record<string, JsonObject> {
  return { writer: { DBInstanceClass: size }, reader: { DBInstanceClass: size } }
}

function instance(slot: string, suffix: string): OwnedResource {
  return {
    slot,
    suffix,
    write: ({ node }) => ({
      Type: 'AWS::Neptune::DBInstance',
      // The data lies in the cluster; an instance holds none.
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
      Properties: { DBClusterIdentifier: { Ref: node.logicalId }, AutoMinorVersionUpgrade: true },
    }),
  }
}

/** The port a Neptune cluster listens on: the one it is given, else the usual one. */
export function neptunePort(properties: JsonObject): number {
  return typeof properties.DBPort === 'number' ? properties.DBPort : 8182
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-neptune-dbcluster.html */
export const neptuneCluster: Service = {
  id: 'neptune-cluster',
  type: 'AWS::Neptune::DBCluster',
  label: 'Neptune cluster',
  short: 'Neptune',
  category: 'database',
  model: 'PaaS',
  icon: 'neptune',
  keywords: ['graph', 'gremlin', 'sparql', 'opencypher', 'knowledge', 'network'],
  purpose: 'Finds out how things are related, over many steps.',
  defaults: {
    IamAuthEnabled: true,
    StorageEncrypted: true,
    BackupRetentionPeriod: 7,
    CopyTagsToSnapshot: true,
    DeletionProtection: true,
  },
  attributes: { DeletionPolicy: 'Snapshot', UpdateReplacePolicy: 'Snapshot' },
  variants: [
    { id: 'provisioned', label: 'Neptune', properties: {} },
    {
      id: 'serverless',
      label: 'Neptune Serverless',
      keywords: ['serverless', 'ncu'],
      properties: { ServerlessScalingConfiguration: { MinCapacity: 1, MaxCapacity: 16 } },
      ownedProperties: instances('db.serverless'),
    },
  ],
  form: [
    { path: 'EngineVersion', control: 'text', label: 'Version', help: 'Empty means the usual one.' },
    { slot: 'writer', path: 'DBInstanceClass', control: 'text', label: 'Size of the writer', pattern: 'db\\..+' },
    { slot: 'reader', path: 'DBInstanceClass', control: 'text', label: 'Size of the reader', pattern: 'db\\..+' },
    {
      path: 'ServerlessScalingConfiguration.MinCapacity',
      control: 'number',
      label: 'Serverless: at least',
      unit: 'NCU',
      min: 1,
      max: 128,
      step: 0.5,
      help: 'One NCU has about 2 GiB of memory; only for size db.serverless.',
    },
    {
      path: 'ServerlessScalingConfiguration.MaxCapacity',
      control: 'number',
      label: 'Serverless: at most',
      unit: 'NCU',
      min: 2.5,
      max: 128,
      step: 0.5,
    },
    {
      path: 'IamAuthEnabled',
      control: 'switch',
      label: 'Check who asks',
      help: 'Requests must be signed with AWS credentials. Neptune knows no passwords, so without it the network decides alone.',
    },
    { path: 'BackupRetentionPeriod', control: 'number', label: 'Keep backups for', unit: 'days', min: 1, max: 35 },
    { path: 'DBPort', control: 'number', label: 'Port', min: 1150, max: 65535, help: 'Empty: 8182.' },
    { path: 'StorageEncrypted', control: 'switch', label: 'Encrypt' },
    { path: 'DeletionProtection', control: 'switch', label: 'Protect against deletion' },
  ],
  facts: ({ properties }) => ['Neptune', ...(properties.ServerlessScalingConfiguration ? ['serverless'] : [])],
  owned: [instance('writer', 'Writer'), instance('reader', 'Reader')],
  ownedDefaults: instances('db.t4g.medium'),
  network: { securityGroups: { path: 'VpcSecurityGroupIds' }, port: neptunePort },
  guide: {
    value: [
      'Answers over many relations in milliseconds where tables need minutes.',
      'Shows rings of fraud and hidden dependencies that lists do not show.',
      'A reader in another zone takes over when the writer fails.',
      'Storage grows by itself and is backed up all the time.',
    ],
    uses: ['Finding fraud', 'Recommendations', 'Knowledge graphs', 'Maps of networks and identities'],
    cost: 'Hours of each instance by size, or capacity units when serverless; storage by the gigabyte, and reads and writes by the million.',
    facts: [
      'Understands Gremlin and openCypher on property graphs, and SPARQL on RDF.',
      'Writer and readers share one storage that lies six times over three zones.',
      'Requests are HTTPS or WebSocket; with IAM they are signed with Signature Version 4.',
      'Large amounts are loaded from S3 in bulk.',
      'Lives in a VPC; reachable from its networks.',
    ],
    limits: [
      { name: 'Storage', value: '128 TiB' },
      { name: 'Readers', value: '15' },
      { name: 'Serverless', value: '1 to 128 NCU' },
      { name: 'Request', value: '150 MB over HTTPS' },
    ],
    responsibility:
      'AWS runs machines, storage, engine and backups. The model of the graph, queries, sizes, who may ask and tests of restoring are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its addresses',
        command: `aws neptune describe-db-clusters --db-cluster-identifier "${physicalId(node)}" --query "DBClusters[0].[Endpoint,ReaderEndpoint]"`,
      },
      {
        title: 'Try the failover',
        command: `aws neptune failover-db-cluster --db-cluster-identifier "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/neptune/latest/userguide/intro.html',
  },
}

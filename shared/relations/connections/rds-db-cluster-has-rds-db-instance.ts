import { CLUSTER_CONNECTION } from '../database-network'
import { connectionKind } from '../relation'

const OF_THE_CLUSTER = ['AllocatedStorage', 'MasterUsername', 'ManageMasterUserPassword', 'DBName']

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-replicas-adding.html */
export const rdsDbClusterHasRdsDbInstance = connectionKind({
  id: CLUSTER_CONNECTION,
  title: 'is also served by',
  line: 'data',
  source: { types: ['AWS::RDS::DBCluster'] },
  target: {
    types: ['AWS::RDS::DBInstance'],
    when: (node) =>
      node.kind === 'resource' && OF_THE_CLUSTER.some((name) => node.properties[name] !== undefined)
        ? `${node.label} is a database of its own; a reader of a cluster is a read replica`
        : undefined,
  },
  rank: 10,
  plain: '{target} is one more reader of {source}. It shares its data and takes over when the writer fails.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: target.logicalId, path: 'DBClusterIdentifier', value: scope.ref(source) },
    {
      do: 'default',
      resource: target.logicalId,
      path: 'Engine',
      value: source.properties.Engine ?? 'aurora-postgresql',
    },
  ],
})

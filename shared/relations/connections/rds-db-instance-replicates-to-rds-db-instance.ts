import type { DiagramNode } from '../../diagram/types'
import { REPLICA_CONNECTION } from '../database-network'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html */
export const rdsDbInstanceReplicatesToRdsDbInstance = connectionKind({
  id: REPLICA_CONNECTION,
  title: 'replicates to',
  line: 'data',
  source: { types: ['AWS::RDS::DBInstance'], when: refuseWithoutBackups },
  target: { types: ['AWS::RDS::DBInstance'], when: refuseOwnUser },
  rank: 10,
  plain: '{target} is a copy of {source} that follows within seconds. It answers questions but takes no changes.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: target.logicalId, path: 'SourceDBInstanceIdentifier', value: scope.ref(source) },
  ],
})

function refuseWithoutBackups(node: DiagramNode): string | undefined {
  return node.kind === 'resource' && node.properties.BackupRetentionPeriod === 0
    ? `${node.label} keeps no backups; RDS makes copies only of a database that does`
    : undefined
}

function refuseOwnUser(node: DiagramNode): string | undefined {
  return node.kind === 'resource' && node.properties.MasterUsername !== undefined
    ? `${node.label} is a database of its own; use a read replica from the palette, which takes users and data from its source`
    : undefined
}

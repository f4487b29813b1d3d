import type { ResourceNode } from '../diagram/types'
import { ref } from '../template/intrinsics'
import type { Contribution } from './contribution'
import { ownSecurityGroup, subnetIds, vpcAround } from './network-membership'
import type { Scope } from './scope'
import { reportOneZone } from './spanning'

/** The connection kind that makes a database the copy of another. */
export const REPLICA_CONNECTION = 'rds-db-instance-replicates-to-rds-db-instance'

/** The connection kind that makes an instance one of an Aurora cluster. */
export const CLUSTER_CONNECTION = 'rds-db-cluster-has-rds-db-instance'

/** What a database gets from its subnets: a subnet group over at least two zones and a security group of its own. */
export function databaseNetwork(
  database: ResourceNode,
  subnets: readonly ResourceNode[],
  scope: Scope,
): Contribution[] {
  // An instance of a cluster lives where the cluster does, behind its security groups.
  if (isMember(database, scope)) return []
  const vpc = subnets[0] && vpcAround(subnets[0], scope)
  const group = vpc ? ownSecurityGroup(database, vpc, scope) : []
  // A replica in the region of its source lives in the subnet group of the source.
  if (isReplica(database, scope)) return group
  return [
    ...subnetGroup(database, subnets, scope),
    ...group,
    ...reportOneZone(subnets, database.label, 'isolated or private', scope),
  ]
}

function subnetGroup(database: ResourceNode, subnets: readonly ResourceNode[], scope: Scope): Contribution[] {
  if (subnets.length === 0) return []
  return [
    {
      do: 'provide',
      slot: 'subnetGroup',
      resource: {
        Type: 'AWS::RDS::DBSubnetGroup',
        Properties: {
          DBSubnetGroupDescription: `Subnets of ${database.logicalId}`,
          SubnetIds: subnetIds(subnets, scope),
        },
      },
      fills: {
        resource: database.logicalId,
        path: 'DBSubnetGroupName',
        value: ref(scope.generated('subnetGroup')),
      },
    },
  ]
}

function isReplica(database: ResourceNode, scope: Scope): boolean {
  return (
    database.properties.SourceDBInstanceIdentifier !== undefined ||
    scope.index
      .connectionsOf(database.id)
      .some((each) => each.kind === REPLICA_CONNECTION && each.target === database.id)
  )
}

function isMember(database: ResourceNode, scope: Scope): boolean {
  return scope.index
    .connectionsOf(database.id)
    .some((each) => each.kind === CLUSTER_CONNECTION && each.target === database.id)
}

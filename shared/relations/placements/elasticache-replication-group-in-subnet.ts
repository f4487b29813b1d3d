import { cacheNetwork } from '../cache-network'
import { subnetsAmong } from '../network-membership'
import { placementKind } from '../relation'
import { withSiblings } from '../spanning'

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VPCs.html */
export const elasticacheReplicationGroupInSubnet = placementKind({
  id: 'elasticache-replication-group-in-subnet',
  title: 'a subnet group of this subnet and its like in other zones, and a security group of its own',
  child: { types: ['AWS::ElastiCache::ReplicationGroup'] },
  container: { types: ['AWS::EC2::Subnet'] },
  spans: true,
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => cacheNetwork(child, withSiblings(subnetsAmong(containers), scope), scope),
})

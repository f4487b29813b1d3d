import { cacheNetwork } from '../cache-network'
import { placementKind } from '../relation'
import { subnetsOfKind } from '../spanning'
import { vpcOf } from '../subnet-basics'

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VPCs.html */
export const elasticacheReplicationGroupInVpc = placementKind({
  id: 'elasticache-replication-group-in-vpc',
  title: 'a subnet group over the isolated subnets (or else the private ones), and a security group of its own',
  child: { types: ['AWS::ElastiCache::ReplicationGroup'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    const subnets = vpc ? subnetsOfKind(vpc, ['isolated', 'private', 'public'], scope) : []
    if (subnets.length > 0) return cacheNetwork(child, subnets, scope)
    return [{ do: 'report', severity: 'error', message: `${child.label} needs a subnet in the VPC; there is none` }]
  },
})

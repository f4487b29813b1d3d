import { databaseNetwork } from '../database-network'
import { subnetsAmong } from '../network-membership'
import { placementKind } from '../relation'
import { withSiblings } from '../spanning'

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html */
export const rdsDbClusterInSubnet = placementKind({
  id: 'rds-db-cluster-in-subnet',
  title: 'a subnet group of this subnet and its like in other zones, and a security group of its own',
  child: { types: ['AWS::RDS::DBCluster'] },
  container: { types: ['AWS::EC2::Subnet'] },
  spans: true,
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => databaseNetwork(child, withSiblings(subnetsAmong(containers), scope), scope),
})

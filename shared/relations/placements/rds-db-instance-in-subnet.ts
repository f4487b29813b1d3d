import { databaseNetwork } from '../database-network'
import { subnetsAmong } from '../network-membership'
import { placementKind } from '../relation'
import { withSiblings } from '../spanning'

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html */
export const rdsDbInstanceInSubnet = placementKind({
  id: 'rds-db-instance-in-subnet',
  title: 'a subnet group of this subnet and its like in other zones, and a security group of its own',
  child: { types: ['AWS::RDS::DBInstance'] },
  container: { types: ['AWS::EC2::Subnet'] },
  spans: true,
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => databaseNetwork(child, withSiblings(subnetsAmong(containers), scope), scope),
})

import { databaseNetwork } from '../database-network'
import { placementKind } from '../relation'
import { subnetsOfKind } from '../spanning'
import { vpcOf } from '../subnet-basics'

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html */
export const rdsDbInstanceInVpc = placementKind({
  id: 'rds-db-instance-in-vpc',
  title: 'a subnet group over the isolated subnets (or else the private ones), and a security group of its own',
  child: { types: ['AWS::RDS::DBInstance'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    return databaseNetwork(child, vpc ? subnetsOfKind(vpc, ['isolated', 'private'], scope) : [], scope)
  },
})

import { databaseNetwork } from '../database-network'
import { placementKind } from '../relation'
import { subnetsOfKind } from '../spanning'
import { vpcOf } from '../subnet-basics'

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html */
export const rdsDbClusterInVpc = placementKind({
  id: 'rds-db-cluster-in-vpc',
  title: 'a subnet group over the isolated subnets (or else the private ones), and a security group of its own',
  child: { types: ['AWS::RDS::DBCluster'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    const subnets = vpc ? subnetsOfKind(vpc, ['isolated', 'private'], scope) : []
    if (subnets.length > 0) return databaseNetwork(child, subnets, scope)
    return [{ do: 'report', severity: 'error', message: `${child.label} needs a subnet in the VPC; there is none` }]
  },
})

import { mountTargets } from '../efs-network'
import { placementKind } from '../relation'
import { subnetsOfKind } from '../spanning'
import { vpcOf } from '../subnet-basics'

/** https://docs.aws.amazon.com/efs/latest/ug/accessing-fs.html */
export const efsFileSystemInVpc = placementKind({
  id: 'efs-file-system-in-vpc',
  title: 'a mount target in each zone, in private subnets if there are any, and a security group of its own',
  child: { types: ['AWS::EFS::FileSystem'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    const subnets = vpc ? subnetsOfKind(vpc, ['private', 'isolated', 'public'], scope) : []
    if (subnets.length > 0) return mountTargets(child, subnets, scope)
    return [{ do: 'report', severity: 'error', message: `${child.label} needs a subnet in the VPC; there is none` }]
  },
})

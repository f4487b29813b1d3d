import { mountTargets } from '../efs-network'
import { subnetsAmong } from '../network-membership'
import { placementKind } from '../relation'
import { withSiblings } from '../spanning'

/** https://docs.aws.amazon.com/efs/latest/ug/accessing-fs.html */
export const efsFileSystemInSubnet = placementKind({
  id: 'efs-file-system-in-subnet',
  title: 'a mount target in this subnet and its like in other zones, and a security group of its own',
  child: { types: ['AWS::EFS::FileSystem'] },
  container: { types: ['AWS::EC2::Subnet'] },
  spans: true,
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => mountTargets(child, withSiblings(subnetsAmong(containers), scope), scope),
})

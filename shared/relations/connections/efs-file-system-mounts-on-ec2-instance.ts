import { MOUNT_OPTIONS, mountAccess } from '../efs-mount'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/efs/latest/ug/mounting-fs.html */
export const efsFileSystemMountsOnEc2Instance = connectionKind({
  id: 'efs-file-system-mounts-on-ec2-instance',
  title: 'may be mounted by',
  line: 'data',
  source: { types: ['AWS::EFS::FileSystem'] },
  target: { types: ['AWS::EC2::Instance', 'AWS::AutoScaling::AutoScalingGroup'] },
  rank: 10,
  plain: '{target} may reach {source} and mount it. The command for it is in the guide of the file system.',
  options: { writes: MOUNT_OPTIONS.writes },
  detail: ({ writes }) => (writes ? undefined : 'read only'),
  write: ({ source, target, options }, scope) =>
    mountAccess(source, target, { path: '', writes: options.writes }, undefined, scope),
})

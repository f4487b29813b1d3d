import type { Contribution } from '../contribution'
import { MOUNT_OPTIONS, mountAccess, ownAccessPoint, ownAccessPointArn } from '../efs-mount'
import { vpcAround } from '../network-membership'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem-efs.html */
export const efsFileSystemMountsOnLambdaFunction = connectionKind({
  id: 'efs-file-system-mounts-on-lambda-function',
  title: 'is mounted by',
  line: 'data',
  source: { types: ['AWS::EFS::FileSystem'] },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: '{target} finds a folder of {source} among its files.',
  options: MOUNT_OPTIONS,
  detail: ({ path }) => path,
  write: ({ source, target, options }, scope): Contribution[] => {
    if (!vpcAround(source, scope) || !vpcAround(target, scope)) {
      const message = `${target.label} and ${source.label} must be in the same VPC, so that one can mount the other`
      return [{ do: 'report', severity: 'error', message }]
    }
    const accessPoint = ownAccessPointArn(scope)
    return [
      ownAccessPoint(source, scope),
      {
        do: 'append',
        resource: target.logicalId,
        path: 'FileSystemConfigs',
        value: { Arn: accessPoint, LocalMountPath: options.path },
      },
      ...mountAccess(source, target, options, accessPoint, scope),
    ]
  },
})

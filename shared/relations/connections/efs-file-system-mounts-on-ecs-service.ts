import { TASK_SLOT } from '../../catalogue/owned/ecs-task'
import { ref } from '../../template/intrinsics'
import type { Contribution } from '../contribution'
import { MOUNT_OPTIONS, mountAccess, ownAccessPoint, ownAccessPointArn } from '../efs-mount'
import { hasOwn } from '../owned-by'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html */
export const efsFileSystemMountsOnEcsService = connectionKind({
  id: 'efs-file-system-mounts-on-ecs-service',
  title: 'is mounted by',
  line: 'data',
  source: { types: ['AWS::EFS::FileSystem'] },
  target: { types: ['AWS::ECS::Service'] },
  rank: 10,
  plain: 'The containers of {target} find a folder of {source} among their files, encrypted on the way.',
  options: MOUNT_OPTIONS,
  detail: ({ path }) => path,
  write: ({ source, target, options }, scope): Contribution[] => {
    if (target.properties.TaskDefinition !== undefined && !hasOwn(target, TASK_SLOT)) {
      const message = `${target.label} names a task definition of its own, where the file system must be mounted`
      return [{ do: 'report', severity: 'warning', message }]
    }
    const resource = scope.owned(target, TASK_SLOT)
    const volume = {
      Name: source.logicalId,
      EFSVolumeConfiguration: {
        FilesystemId: scope.ref(source),
        TransitEncryption: 'ENABLED',
        AuthorizationConfig: { AccessPointId: ref(scope.generated('accessPoint')), IAM: 'ENABLED' },
      },
    }
    const mount = { SourceVolume: source.logicalId, ContainerPath: options.path, ReadOnly: !options.writes }
    return [
      ownAccessPoint(source, scope),
      { do: 'append', resource, path: 'Volumes', value: volume },
      { do: 'append', resource, path: 'ContainerDefinitions.0.MountPoints', value: mount },
      ...mountAccess(source, target, options, ownAccessPointArn(scope), scope),
    ]
  },
})

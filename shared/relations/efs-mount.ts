import { PLAIN_USER } from '../catalogue/services/storage/efs-access-point'
import { NFS_PORT } from '../catalogue/services/storage/efs-file-system'
import type { ResourceNode } from '../diagram/types'
import { getAtt } from '../template/intrinsics'
import type { Json } from '../template/json'
import type { Contribution } from './contribution'
import { waitForMountTargets } from './efs-network'
import type { Scope } from './scope'

/** What every line from a file system to what mounts it asks. */
export const MOUNT_OPTIONS = {
  path: { control: 'text', label: 'Mounted at', default: '/mnt/files', pattern: '/mnt/[A-Za-z0-9_.-]+' },
  writes: { control: 'switch', label: 'May write', default: true },
} as const

/** The values of these options. */
export interface Mount {
  readonly path: string
  readonly writes: boolean
}

/** The access point of a line, in the slot `accessPoint`: a folder and a user of the program's own. */
export function ownAccessPoint(fileSystem: ResourceNode, scope: Scope): Contribution {
  return {
    do: 'add',
    slot: 'accessPoint',
    resource: {
      Type: 'AWS::EFS::AccessPoint',
      Properties: { FileSystemId: scope.ref(fileSystem), ...PLAIN_USER },
    },
  }
}

/** The ARN of the access point of a line. */
export function ownAccessPointArn(scope: Scope): Json {
  return getAtt(scope.generated('accessPoint'), 'Arn')
}

/**
 * Lets what runs on a node mount a file system: traffic on the NFS port, the permission (by way of one access point where
 * there is one), and the order of creation.
 */
export function mountAccess(
  fileSystem: ResourceNode,
  user: ResourceNode,
  { writes }: Mount,
  accessPoint: Json | undefined,
  scope: Scope,
): Contribution[] {
  return [
    { do: 'allow', from: { node: user.id }, to: fileSystem.id, port: NFS_PORT, protocol: 'tcp' },
    {
      do: 'grant',
      to: user.id,
      actions: ['elasticfilesystem:ClientMount', ...(writes ? ['elasticfilesystem:ClientWrite'] : [])],
      on: [scope.arn(fileSystem)],
      ...(accessPoint !== undefined && {
        condition: { StringEquals: { 'elasticfilesystem:AccessPointArn': accessPoint } },
      }),
    },
    { do: 'wait', resource: user.logicalId, for: { grantsOf: user.id } },
    ...waitForMountTargets(user.logicalId, fileSystem, scope),
  ]
}

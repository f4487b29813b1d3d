import { MOUNT_TARGET_SLOT } from '../catalogue/services/storage/efs-file-system'
import type { ResourceNode } from '../diagram/types'
import { getAtt } from '../template/intrinsics'
import type { Json } from '../template/json'
import type { Contribution } from './contribution'
import { ownSecurityGroup, vpcAround } from './network-membership'
import type { Scope } from './scope'
import { onePerZone } from './spanning'
import { placedIn, placedSubnets } from './worker-subnets'

/** A mount target of a file system in each zone of the subnets, all with the same security groups. */
export function mountTargets(fileSystem: ResourceNode, given: readonly ResourceNode[], scope: Scope): Contribution[] {
  const vpc = given[0] && vpcAround(given[0], scope)
  const subnets = reachedBy(given, scope)
  const drawn = drawnGroups(fileSystem, scope)
  return [
    ...subnets.map(
      (subnet, place): Contribution => ({
        do: 'share',
        owner: fileSystem.id,
        slot: slotAt(place),
        resource: {
          Type: 'AWS::EFS::MountTarget',
          Properties: { FileSystemId: scope.ref(fileSystem), SubnetId: scope.ref(subnet) },
        },
      }),
    ),
    ...(vpc ? ownSecurityGroup(fileSystem, vpc, scope) : []),
    ...subnets.slice(1).flatMap((_, place) => sameGroups(fileSystem, slotAt(place + 1), drawn, scope)),
  ]
}

/** A file system takes one mount target in a zone, which serves every subnet there. */
function reachedBy(subnets: readonly ResourceNode[], scope: Scope): readonly ResourceNode[] {
  const vpc = subnets[0] && vpcAround(subnets[0], scope)
  return vpc ? onePerZone(subnets, vpc, scope) : subnets
}

/** The first mount target is the one that relations know; the others follow it. */
function sameGroups(
  fileSystem: ResourceNode,
  slot: string,
  drawn: readonly Json[],
  scope: Scope,
): readonly Contribution[] {
  const resource = scope.owned(fileSystem, slot)
  const groups = drawn.length > 0 ? drawn : [getAtt(scope.generated('securityGroup'), 'GroupId')]
  return groups.map((value) => ({ do: 'append', resource, path: 'SecurityGroups', value }))
}

function drawnGroups(fileSystem: ResourceNode, scope: Scope): Json[] {
  return (fileSystem.placements ?? [])
    .filter((each) => each.kind === 'in-security-group')
    .flatMap((each) => placedIn(fileSystem, each, 'AWS::EC2::SecurityGroup', scope))
    .map((group) => getAtt(group.logicalId, 'GroupId'))
}

function slotAt(place: number): string {
  return place === 0 ? MOUNT_TARGET_SLOT : `${MOUNT_TARGET_SLOT}${place + 1}`
}

/** Makes a resource wait until a file system can be mounted; nothing where it is placed in no network. */
export function waitForMountTargets(resource: string, fileSystem: ResourceNode, scope: Scope): Contribution[] {
  return reachedBy(placedSubnets(fileSystem, scope), scope).map((_, place) => ({
    do: 'wait',
    resource,
    for: { resource: scope.owned(fileSystem, slotAt(place)) },
  }))
}

import type { DiagramNode, ResourceNode } from '../diagram/types'
import type { Contribution } from './contribution'
import type { Scope } from './scope'
import { proposedCidr } from './subnet-cidr'
import { zoneFrameOf, zoneOf } from './subnet-zone'

/** The VPC of a placement; undefined where the container is something else. */
export function vpcOf(containers: readonly DiagramNode[]): ResourceNode | undefined {
  return containers.find((node): node is ResourceNode => node.kind === 'resource' && node.type === 'AWS::EC2::VPC')
}

/** What every subnet gets from its VPC: membership, addresses and, unless a drawn zone decides, a zone. */
export function subnetBasics(child: ResourceNode, vpc: ResourceNode, scope: Scope): Contribution[] {
  const zone: Contribution = {
    do: 'default',
    resource: child.logicalId,
    path: 'AvailabilityZone',
    value: zoneOf(child, vpc, scope.index),
  }
  return [
    { do: 'set', resource: child.logicalId, path: 'VpcId', value: scope.ref(vpc) },
    { do: 'default', resource: child.logicalId, path: 'CidrBlock', value: proposedCidr(child, vpc, scope.index) },
    ...(zoneFrameOf(child, scope.index) ? [] : [zone]),
  ]
}

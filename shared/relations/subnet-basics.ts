import type { DiagramNode, ResourceNode } from '../diagram/types'
import { select } from '../template/intrinsics'
import type { Contribution } from './contribution'
import type { Scope } from './scope'
import { proposedCidr, subnetsOf } from './subnet-cidr'

/** The VPC of a placement; undefined where the container is something else. */
export function vpcOf(containers: readonly DiagramNode[]): ResourceNode | undefined {
  return containers.find((node): node is ResourceNode => node.kind === 'resource' && node.type === 'AWS::EC2::VPC')
}

/** What every subnet gets from its VPC: membership, addresses and a zone. */
export function subnetBasics(child: ResourceNode, vpc: ResourceNode, scope: Scope): Contribution[] {
  return [
    { do: 'set', resource: child.logicalId, path: 'VpcId', value: scope.ref(vpc) },
    { do: 'default', resource: child.logicalId, path: 'CidrBlock', value: proposedCidr(child, vpc, scope.index) },
    {
      do: 'default',
      resource: child.logicalId,
      path: 'AvailabilityZone',
      value: select(zoneIndex(child, vpc, scope), { 'Fn::GetAZs': '' }),
    },
  ]
}

/** Subnets of one placement kind take turns in the first two zones. */
function zoneIndex(child: ResourceNode, vpc: ResourceNode, scope: Scope): number {
  const kind = child.placements?.[0]?.kind
  const alike = subnetsOf(vpc, scope.index).filter((subnet) => subnet.placements?.[0]?.kind === kind)
  return (
    Math.max(
      0,
      alike.findIndex((subnet) => subnet.id === child.id),
    ) % 2
  )
}

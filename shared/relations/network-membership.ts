import { serviceOf } from '../catalogue/services'
import type { DiagramNode, ResourceNode } from '../diagram/types'
import { getAtt } from '../template/intrinsics'
import type { Json } from '../template/json'
import type { Contribution } from './contribution'
import type { Scope } from './scope'
import { subnetsOf } from './subnet-cidr'

/** The subnets among a placement's containers. */
export function subnetsAmong(containers: readonly DiagramNode[]): ResourceNode[] {
  return containers.filter((node): node is ResourceNode => node.kind === 'resource' && node.type === 'AWS::EC2::Subnet')
}

/** The VPC a node lies in; undefined: none. */
export function vpcAround(node: DiagramNode, scope: Scope): ResourceNode | undefined {
  return [node, ...scope.index.ancestors(node.id)].find(
    (each): each is ResourceNode => each.kind === 'resource' && each.type === 'AWS::EC2::VPC',
  )
}

/** References to subnets, as a list property wants them. */
export function subnetIds(subnets: readonly ResourceNode[], scope: Scope): Json[] {
  return subnets.map((subnet) => scope.ref(subnet))
}

/** The subnets of a VPC that the test picks, in document order. */
export function pickSubnets(vpc: ResourceNode, scope: Scope, pick: (subnet: ResourceNode) => boolean): ResourceNode[] {
  return subnetsOf(vpc, scope.index).filter(pick)
}

/** A security group of the node's own, unless it is given another. */
export function ownSecurityGroup(node: ResourceNode, vpc: ResourceNode, scope: Scope): Contribution[] {
  const groups = serviceOf(node.type)?.network?.securityGroups
  if (!groups) return []
  return [
    {
      do: 'provide',
      slot: 'securityGroup',
      resource: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: { GroupDescription: `Traffic of ${node.logicalId}`, VpcId: scope.ref(vpc) },
      },
      fills: {
        resource: groups.slot ? scope.owned(node, groups.slot) : node.logicalId,
        path: groups.path,
        value: [getAtt(scope.generated('securityGroup'), 'GroupId')],
      },
    },
  ]
}

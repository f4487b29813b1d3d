import { serviceOf } from '../catalogue/services'
import type { DiagramNode, ResourceNode } from '../diagram/types'
import { getAtt } from '../template/intrinsics'
import type { Json } from '../template/json'
import type { Contribution } from './contribution'
import { launchTemplateOf } from './launch-template-of'
import type { Scope } from './scope'
import { subnetsOf } from './subnet-cidr'

/** The subnets among a placement's containers. */
export function subnetsAmong(containers: readonly DiagramNode[]): ResourceNode[] {
  return containers.filter((node): node is ResourceNode => node.kind === 'resource' && node.type === 'AWS::EC2::Subnet')
}

/** The VPC a node lies in, or one of its placements names; undefined: none. */
export function vpcAround(node: DiagramNode, scope: Scope): ResourceNode | undefined {
  const named = node.kind === 'resource' ? (node.placements ?? []).flatMap((each) => each.container ?? []) : []
  return [node.id, ...named].flatMap((id) => [scope.index.node(id), ...scope.index.ancestors(id)]).find(isVpc)
}

function isVpc(node: DiagramNode | undefined): node is ResourceNode {
  return node?.kind === 'resource' && node.type === 'AWS::EC2::VPC'
}

/** References to subnets, as a list property wants them. */
export function subnetIds(subnets: readonly ResourceNode[], scope: Scope): Json[] {
  return subnets.map((subnet) => scope.ref(subnet))
}

/** The subnets of a VPC that the test picks, in document order. */
export function pickSubnets(vpc: ResourceNode, scope: Scope, pick: (subnet: ResourceNode) => boolean): ResourceNode[] {
  return subnetsOf(vpc, scope.index).filter(pick)
}

/** Where a node's list of security groups stands: the logical id and the path; undefined: it has none. */
export function securityGroupPlace(
  node: ResourceNode,
  scope: Scope,
): { readonly resource: string; readonly path: string } | undefined {
  const groups = serviceOf(node.type)?.network?.securityGroups
  if (!groups) return undefined
  const template = launchTemplateOf(node, scope)
  if (template) return { resource: template.logicalId, path: groups.path }
  return { resource: groups.slot ? scope.owned(node, groups.slot) : node.logicalId, path: groups.path }
}

/** A security group of the node's own, unless it is given another. */
export function ownSecurityGroup(node: ResourceNode, vpc: ResourceNode, scope: Scope): Contribution[] {
  const place = securityGroupPlace(node, scope)
  if (!place) return []
  return [
    {
      do: 'provide',
      slot: 'securityGroup',
      resource: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: { GroupDescription: `Traffic of ${node.logicalId}`, VpcId: scope.ref(vpc) },
      },
      fills: { ...place, value: [getAtt(scope.generated('securityGroup'), 'GroupId')] },
    },
  ]
}

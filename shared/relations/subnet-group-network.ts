import type { ResourceNode } from '../diagram/types'
import { ref } from '../template/intrinsics'
import type { Contribution } from './contribution'
import { ownSecurityGroup, subnetIds, subnetsAmong, vpcAround } from './network-membership'
import { type PlacementKind, placementKind } from './relation'
import type { Scope } from './scope'
import { reportOneZone, subnetsOfKind, withSiblings } from './spanning'
import { vpcOf } from './subnet-basics'

/** What a node gets from the subnets it spans. */
export type SpanningNetwork = (
  node: ResourceNode,
  subnets: readonly ResourceNode[],
  scope: Scope,
) => readonly Contribution[]

/** A subnet group of a type over at least two zones, and a security group of the node's own. */
export function subnetGroupNetwork(groupType: string): SpanningNetwork {
  return (node, subnets, scope) => {
    const vpc = subnets[0] && vpcAround(subnets[0], scope)
    const group: Contribution = {
      do: 'provide',
      slot: 'subnetGroup',
      resource: {
        Type: groupType,
        Properties: {
          DBSubnetGroupDescription: `Subnets of ${node.logicalId}`,
          SubnetIds: subnetIds(subnets, scope),
        },
      },
      fills: { resource: node.logicalId, path: 'DBSubnetGroupName', value: ref(scope.generated('subnetGroup')) },
    }
    return [
      ...(subnets.length > 0 ? [group] : []),
      ...(vpc ? ownSecurityGroup(node, vpc, scope) : []),
      ...reportOneZone(subnets, node.label, 'isolated or private', scope),
    ]
  }
}

/** One type that spans subnets. */
export interface SpanningUnit {
  readonly id: string
  readonly type: string
  /** What the node gets, as the title begins: "a subnet group". */
  readonly what: string
  readonly network: SpanningNetwork
  /** Whether the service keeps the security group to itself; absent: the node gets one in the template. */
  readonly groupIsInside?: boolean
}

function andGroup({ groupIsInside }: SpanningUnit): string {
  return groupIsInside ? '' : ', and a security group of its own'
}

/** The placement of such a node in subnets; one alone draws its like in the other zones along. */
export function spanningInSubnet(unit: SpanningUnit): PlacementKind {
  const { id, type, what, network } = unit
  return placementKind({
    id,
    title: `${what} of this subnet and its like in other zones${andGroup(unit)}`,
    child: { types: [type] },
    container: { types: ['AWS::EC2::Subnet'] },
    spans: true,
    question: 'network',
    options: {},
    write: ({ child, containers }, scope) => [...network(child, withSiblings(subnetsAmong(containers), scope), scope)],
  })
}

/** The placement of such a node in a VPC, whose inner subnets it takes. */
export function spanningInVpc(unit: SpanningUnit): PlacementKind {
  const { id, type, what, network } = unit
  return placementKind({
    id,
    title: `${what} over the isolated subnets (or else the private ones)${andGroup(unit)}`,
    child: { types: [type] },
    container: { types: ['AWS::EC2::VPC'] },
    question: 'network',
    options: {},
    write: ({ child, containers }, scope) => {
      const vpc = vpcOf(containers)
      const subnets = vpc ? subnetsOfKind(vpc, ['isolated', 'private'], scope) : []
      if (subnets.length > 0) return [...network(child, subnets, scope)]
      return [{ do: 'report', severity: 'error', message: `${child.label} needs a subnet in the VPC; there is none` }]
    },
  })
}

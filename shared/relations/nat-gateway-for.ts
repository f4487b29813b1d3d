import { type DiagramIndex, isResource, withDescendants } from '../diagram/queries'
import type { ResourceNode } from '../diagram/types'
import { sameJson } from '../template/json'
import { zoneOf } from './subnet-zone'

/** The NAT gateway a subnet leaves through: one in the same zone if there is one, else the first of the VPC; else none. */
export function natGatewayFor(subnet: ResourceNode, vpc: ResourceNode, index: DiagramIndex): ResourceNode | undefined {
  const gateways = withDescendants(index, [vpc.id])
    .filter(isResource)
    .filter((node) => node.type === 'AWS::EC2::NatGateway')
  return gateways.find((gateway) => sameZone(gateway, subnet, vpc, index)) ?? gateways[0]
}

function sameZone(gateway: ResourceNode, subnet: ResourceNode, vpc: ResourceNode, index: DiagramIndex): boolean {
  const home = index.ancestors(gateway.id).find((node) => node.kind === 'resource' && node.type === 'AWS::EC2::Subnet')
  return home?.kind === 'resource' && sameJson(zoneOf(home, vpc, index), zoneOf(subnet, vpc, index))
}

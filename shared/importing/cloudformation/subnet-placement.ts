import type { ResourceNode } from '../../diagram/types'
import type { ReferenceGraph } from './reference-graph'

const ASSOCIATION = 'AWS::EC2::SubnetRouteTableAssociation'
const ATTACHMENT = 'AWS::EC2::TransitGatewayAttachment'
const ROUTE = 'AWS::EC2::Route'

/** Which placement a subnet has by where its routes lead; undefined: it is no subnet. */
export function subnetPlacement(subnet: ResourceNode, graph: ReferenceGraph): string | undefined {
  if (subnet.type !== 'AWS::EC2::Subnet') return undefined
  if (subnet.properties.MapPublicIpOnLaunch === true) return 'public-subnet-in-vpc'
  const tables = namedWith(graph, ASSOCIATION, [subnet]).flatMap((tie) => graph.targetsOf(tie))
  const ways = namedWith(
    graph,
    ROUTE,
    tables.filter(({ type }) => type === 'AWS::EC2::RouteTable'),
  )
  if (ways.some(({ properties }) => properties.GatewayId !== undefined)) return 'public-subnet-in-vpc'
  const leadsOut = ways.some(
    ({ properties }) => properties.NatGatewayId !== undefined || properties.InstanceId !== undefined,
  )
  // Without a way out only names tell, and hubs: a network is attached to one by its private subnets, where it has any.
  return leadsOut || /private/i.test(subnet.logicalId) || namedWith(graph, ATTACHMENT, [subnet]).length > 0
    ? 'private-subnet-in-vpc'
    : 'isolated-subnet-in-vpc'
}

function namedWith(graph: ReferenceGraph, type: string, nodes: readonly ResourceNode[]): ResourceNode[] {
  return graph.nodes.filter(
    (node) => node.type === type && graph.targetsOf(node).some((target) => nodes.some(({ id }) => id === target.id)),
  )
}

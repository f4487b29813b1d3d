import { subnetKind } from '../catalogue/services/networking/subnet'
import { isResource } from '../diagram/queries'
import type { ResourceNode } from '../diagram/types'
import { ref } from '../template/intrinsics'
import type { Json } from '../template/json'
import type { Contribution } from './contribution'
import { natGatewayFor } from './nat-gateway-for'
import { vpcAround } from './network-membership'
import type { Scope } from './scope'

/** The connection kind that gives a subnet a route table of the user's own. */
export const ROUTE_TABLE_CONNECTION = 'route-table-routes-subnet'

/** The internet gateway drawn for a VPC; undefined: none is. */
export function drawnGateway(vpc: ResourceNode, scope: Scope): ResourceNode | undefined {
  return scope.diagram.nodes
    .filter(isResource)
    .find((node) => node.type === 'AWS::EC2::InternetGateway' && vpcAround(node, scope)?.id === vpc.id)
}

/** The one internet gateway of a VPC: the one drawn for it, or a generated one that all its public subnets share. */
export function internetGateway(
  vpc: ResourceNode,
  scope: Scope,
): { readonly contributions: Contribution[]; readonly gateway: Json } {
  const drawn = drawnGateway(vpc, scope)
  if (drawn) return { contributions: [], gateway: scope.ref(drawn) }
  const gateway = ref(scope.owned(vpc, 'internetGateway'))
  return {
    gateway,
    contributions: [
      { do: 'share', owner: vpc.id, slot: 'internetGateway', resource: { Type: 'AWS::EC2::InternetGateway' } },
      gatewayAttachment(vpc, gateway, scope),
    ],
  }
}

/** What ties an internet gateway to its VPC; a VPC has at most one. */
export function gatewayAttachment(vpc: ResourceNode, gateway: Json, scope: Scope): Contribution {
  const Properties = { VpcId: scope.ref(vpc), InternetGatewayId: gateway }
  const resource = { Type: 'AWS::EC2::VPCGatewayAttachment', Properties }
  return { do: 'share', owner: vpc.id, slot: 'gatewayAttachment', resource }
}

/** Makes a resource wait until the VPC's internet gateway is attached; where the diagram attaches none, nothing. */
export function waitForGateway(resource: string, vpc: ResourceNode, scope: Scope): Contribution[] {
  const drawn = drawnGateway(vpc, scope)
  if (drawn && !drawn.placements?.length) return []
  return [{ do: 'wait', resource, for: { resource: scope.owned(vpc, 'gatewayAttachment') } }]
}

/** The route table that all public subnets of a VPC share, with its way to the internet, and this subnet's place in it. */
export function publicRouting(subnet: ResourceNode, vpc: ResourceNode, scope: Scope): Contribution[] {
  if (hasDrawnTable(subnet, scope)) return []
  const { contributions, gateway } = internetGateway(vpc, scope)
  const table = ref(scope.owned(vpc, 'publicRouteTable'))
  return [
    ...contributions,
    { do: 'share', owner: vpc.id, slot: 'publicRouteTable', resource: routeTable(scope.ref(vpc)) },
    { do: 'share', owner: vpc.id, slot: 'publicRoute', resource: defaultRoute(table, { GatewayId: gateway }) },
    // A route to a gateway that is not attached yet fails.
    ...waitForGateway(scope.owned(vpc, 'publicRoute'), vpc, scope),
    association(subnet, table, scope),
  ]
}

/** A private subnet's own route table, with a way out through the NAT gateway nearest to it, if there is one. */
export function privateRouting(
  subnet: ResourceNode,
  vpc: ResourceNode,
  nat: ResourceNode | undefined,
  scope: Scope,
): Contribution[] {
  if (hasDrawnTable(subnet, scope)) return []
  const table = ref(scope.owned(subnet, 'routeTable'))
  const route = nat && defaultRoute(table, { NatGatewayId: scope.ref(nat) })
  return [
    { do: 'share', owner: subnet.id, slot: 'routeTable', resource: routeTable(scope.ref(vpc)) },
    ...(route ? [{ do: 'share', owner: subnet.id, slot: 'natRoute', resource: route } as const] : []),
    association(subnet, table, scope),
  ]
}

/**
 * Makes what runs in a subnet wait for the generated routes out of it: a machine that starts before them cannot fetch
 * what it needs.
 */
export function waitForWayOut(resource: string, subnet: ResourceNode, scope: Scope): Contribution[] {
  const vpc = vpcAround(subnet, scope)
  if (!vpc || hasDrawnTable(subnet, scope)) return []
  return routesOut(subnet, vpc, scope).map((id) => ({ do: 'wait', resource, for: { resource: id } }))
}

function routesOut(subnet: ResourceNode, vpc: ResourceNode, scope: Scope): string[] {
  const kind = subnetKind(subnet)
  const place = scope.owned(subnet, 'routeTableAssociation')
  if (kind === 'public') return [scope.owned(vpc, 'publicRoute'), place]
  if (kind === 'private' && natGatewayFor(subnet, vpc, scope.index)) return [scope.owned(subnet, 'natRoute'), place]
  return []
}

function hasDrawnTable(subnet: ResourceNode, scope: Scope): boolean {
  return scope.index
    .connectionsOf(subnet.id)
    .some((connection) => connection.kind === ROUTE_TABLE_CONNECTION && connection.target === subnet.id)
}

function routeTable(vpcId: Json) {
  return { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: vpcId } }
}

function defaultRoute(table: Json, way: { readonly [property: string]: Json }) {
  const Properties = { RouteTableId: table, DestinationCidrBlock: '0.0.0.0/0', ...way }
  return { Type: 'AWS::EC2::Route', Properties }
}

function association(subnet: ResourceNode, table: Json, scope: Scope): Contribution {
  const Properties = { SubnetId: scope.ref(subnet), RouteTableId: table }
  const resource = { Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties }
  return { do: 'share', owner: subnet.id, slot: 'routeTableAssociation', resource }
}

import type { ResourceNode } from '../diagram/types'
import { ref } from '../template/intrinsics'
import type { Json } from '../template/json'
import type { Contribution } from './contribution'
import type { Scope } from './scope'

/** The one internet gateway of a VPC: the one drawn inside it, or a generated one that all its public subnets share. */
export function internetGateway(
  vpc: ResourceNode,
  scope: Scope,
): { readonly contributions: Contribution[]; readonly attachment?: string; readonly gateway: Json } {
  const drawn = scope.index
    .children(vpc.id)
    .find((node) => node.kind === 'resource' && node.type === 'AWS::EC2::InternetGateway')
  if (drawn?.kind === 'resource') return { contributions: [], gateway: scope.ref(drawn) }
  const gateway = ref(scope.owned(vpc, 'internetGateway'))
  const attachment = scope.owned(vpc, 'gatewayAttachment')
  return {
    gateway,
    attachment,
    contributions: [
      { do: 'share', owner: vpc.id, slot: 'internetGateway', resource: { Type: 'AWS::EC2::InternetGateway' } },
      {
        do: 'share',
        owner: vpc.id,
        slot: 'gatewayAttachment',
        resource: {
          Type: 'AWS::EC2::VPCGatewayAttachment',
          Properties: { VpcId: scope.ref(vpc), InternetGatewayId: gateway },
        },
      },
    ],
  }
}

/** The route table that all public subnets of a VPC share, with its way to the internet, and this subnet's place in it. */
export function publicRouting(subnet: ResourceNode, vpc: ResourceNode, scope: Scope): Contribution[] {
  const { contributions, gateway, attachment } = internetGateway(vpc, scope)
  const table = scope.owned(vpc, 'publicRouteTable')
  const route = scope.owned(vpc, 'publicRoute')
  return [
    ...contributions,
    { do: 'share', owner: vpc.id, slot: 'publicRouteTable', resource: routeTable(scope.ref(vpc)) },
    {
      do: 'share',
      owner: vpc.id,
      slot: 'publicRoute',
      resource: {
        Type: 'AWS::EC2::Route',
        Properties: { RouteTableId: ref(table), DestinationCidrBlock: '0.0.0.0/0', GatewayId: gateway },
      },
    },
    // A route to a gateway that is not attached yet fails.
    ...(attachment ? [{ do: 'wait', resource: route, for: { resource: attachment } } as const] : []),
    association(subnet, ref(table), scope),
  ]
}

/** A private subnet's own route table, with a way out through the NAT gateway nearest to it, if there is one. */
export function privateRouting(
  subnet: ResourceNode,
  vpc: ResourceNode,
  nat: ResourceNode | undefined,
  scope: Scope,
): Contribution[] {
  const table = ref(scope.generated('routeTable'))
  const route: Contribution[] = nat
    ? [
        {
          do: 'add',
          slot: 'natRoute',
          resource: {
            Type: 'AWS::EC2::Route',
            Properties: { RouteTableId: table, DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: scope.ref(nat) },
          },
        },
      ]
    : []
  return [
    { do: 'add', slot: 'routeTable', resource: routeTable(scope.ref(vpc)) },
    ...route,
    association(subnet, table, scope),
  ]
}

function routeTable(vpcId: Json) {
  return { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: vpcId } }
}

function association(subnet: ResourceNode, tableId: Json, scope: Scope): Contribution {
  return {
    do: 'add',
    slot: 'routeTableAssociation',
    resource: {
      Type: 'AWS::EC2::SubnetRouteTableAssociation',
      Properties: { SubnetId: scope.ref(subnet), RouteTableId: tableId },
    },
  }
}

import type { ResourceNode } from '../diagram/types'
import { ref } from '../template/intrinsics'
import type { Json } from '../template/json'
import type { Contribution } from './contribution'
import type { Scope } from './scope'
import { subnetsOf } from './subnet-cidr'
import { ROUTE_TABLE_CONNECTION } from './vpc-routing'

/** The logical ids of the route tables that the subnets of a VPC use, drawn ones and generated ones; each once. */
export function routeTablesOf(vpc: ResourceNode, scope: Scope): string[] {
  return [...new Set(subnetsOf(vpc, scope.index).flatMap((subnet) => tableOf(subnet, vpc, scope) ?? []))]
}

function tableOf(subnet: ResourceNode, vpc: ResourceNode, scope: Scope): string | undefined {
  const line = scope.index
    .connectionsOf(subnet.id)
    .find((each) => each.kind === ROUTE_TABLE_CONNECTION && each.target === subnet.id)
  const drawn = line && scope.index.resource(line.source)
  if (drawn) return drawn.logicalId
  const placement = subnet.placements?.find((each) => each.kind.endsWith('-subnet-in-vpc'))
  // A subnet that nothing has placed uses a table the diagram does not hold.
  if (!placement) return undefined
  return placement.kind === 'public-subnet-in-vpc'
    ? scope.owned(vpc, 'publicRouteTable')
    : scope.owned(subnet, 'routeTable')
}

/** A route in each table of a VPC through one way, such as `{ TransitGatewayId: … }`; the slots are named after the tables. */
export function routesInVpc(
  vpc: ResourceNode,
  destination: Json,
  way: { readonly [property: string]: Json },
  scope: Scope,
  waitsFor?: string,
): Contribution[] {
  return routeTablesOf(vpc, scope).flatMap((table): Contribution[] => {
    const slot = `routeOf${table}`
    const Properties = { RouteTableId: ref(table), DestinationCidrBlock: destination, ...way }
    const route: Contribution = { do: 'add', slot, resource: { Type: 'AWS::EC2::Route', Properties } }
    if (waitsFor === undefined) return [route]
    return [route, { do: 'wait', resource: scope.generated(slot), for: { resource: waitsFor } }]
  })
}

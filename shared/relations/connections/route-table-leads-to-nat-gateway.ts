import { connectionKind } from '../relation'
import { drawnRoute, ROUTE_OPTIONS } from '../route-options'

/** https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html */
export const routeTableLeadsToNatGateway = connectionKind({
  id: 'route-table-leads-to-nat-gateway',
  title: 'leads to',
  line: 'network',
  source: { types: ['AWS::EC2::RouteTable'] },
  target: { types: ['AWS::EC2::NatGateway'] },
  rank: 10,
  plain: 'Subnets that use {source} reach the internet through {target}, and nobody reaches them.',
  options: ROUTE_OPTIONS,
  detail: ({ destination }) => destination,
  write: ({ source, target, options }, scope) => [
    drawnRoute(source, options.destination, { NatGatewayId: scope.ref(target) }, scope),
  ],
})

import { connectionKind } from '../relation'
import { drawnRoute, ROUTE_OPTIONS } from '../route-options'

/** https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html */
export const routeTableLeadsToTransitGateway = connectionKind({
  id: 'route-table-leads-to-transit-gateway',
  title: 'leads to',
  line: 'network',
  source: { types: ['AWS::EC2::RouteTable'] },
  target: { types: ['AWS::EC2::TransitGateway'] },
  rank: 10,
  plain: 'Subnets that use {source} go through {target} to the networks that meet there.',
  options: { destination: { ...ROUTE_OPTIONS.destination, default: '10.0.0.0/8' } },
  detail: ({ destination }) => destination,
  write: ({ source, target, options }, scope) => [
    drawnRoute(source, options.destination, { TransitGatewayId: scope.ref(target) }, scope),
  ],
})

import { connectionKind } from '../relation'
import { drawnRoute, ROUTE_OPTIONS } from '../route-options'

/** https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html */
export const routeTableLeadsToVpnGateway = connectionKind({
  id: 'route-table-leads-to-vpn-gateway',
  title: 'leads to',
  line: 'network',
  source: { types: ['AWS::EC2::RouteTable'] },
  target: { types: ['AWS::EC2::VPNGateway'] },
  rank: 10,
  plain: 'Subnets that use {source} go through {target} to the office.',
  options: { destination: { ...ROUTE_OPTIONS.destination, default: '10.0.0.0/8' } },
  detail: ({ destination }) => destination,
  write: ({ source, target, options }, scope) => [
    drawnRoute(source, options.destination, { GatewayId: scope.ref(target) }, scope),
  ],
})

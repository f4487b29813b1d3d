import { connectionKind } from '../relation'
import { drawnRoute, ROUTE_OPTIONS } from '../route-options'

/** https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html */
export const routeTableLeadsToVpcPeeringConnection = connectionKind({
  id: 'route-table-leads-to-vpc-peering-connection',
  title: 'leads to',
  line: 'network',
  source: { types: ['AWS::EC2::RouteTable'] },
  target: { types: ['AWS::EC2::VPCPeeringConnection'] },
  rank: 10,
  plain: 'Subnets that use {source} go through {target} to the other network.',
  options: { destination: { ...ROUTE_OPTIONS.destination, default: '10.0.0.0/8' } },
  detail: ({ destination }) => destination,
  write: ({ source, target, options }, scope) => [
    drawnRoute(source, options.destination, { VpcPeeringConnectionId: scope.ref(target) }, scope),
  ],
})

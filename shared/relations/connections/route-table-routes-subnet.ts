import { connectionKind } from '../relation'
import { ROUTE_TABLE_CONNECTION } from '../vpc-routing'

/** https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html */
export const routeTableRoutesSubnet = connectionKind({
  id: ROUTE_TABLE_CONNECTION,
  title: 'routes',
  line: 'manages',
  source: { types: ['AWS::EC2::RouteTable'] },
  target: { types: ['AWS::EC2::Subnet'] },
  rank: 10,
  plain: 'Traffic that leaves {target} goes where {source} says, instead of where its own table would.',
  options: {},
  write: ({ source, target }, scope) => [
    {
      do: 'add',
      slot: 'association',
      resource: {
        Type: 'AWS::EC2::SubnetRouteTableAssociation',
        Properties: { SubnetId: scope.ref(target), RouteTableId: scope.ref(source) },
      },
    },
  ],
})

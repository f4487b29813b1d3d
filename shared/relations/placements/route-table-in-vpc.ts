import { placementKind } from '../relation'
import { vpcOf } from '../subnet-basics'

/** https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html */
export const routeTableInVpc = placementKind({
  id: 'route-table-in-vpc',
  title: 'its place in the VPC; a line to a subnet replaces the subnet’s own table',
  child: { types: ['AWS::EC2::RouteTable'] },
  container: { types: ['AWS::EC2::VPC'] },
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    return vpc ? [{ do: 'set', resource: child.logicalId, path: 'VpcId', value: scope.ref(vpc) }] : []
  },
})

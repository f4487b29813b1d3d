import { natGatewayFor } from '../nat-gateway-for'
import { placementKind } from '../relation'
import { subnetBasics, vpcOf } from '../subnet-basics'
import { privateRouting } from '../vpc-routing'

/** https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-scenarios.html */
export const privateSubnetInVpc = placementKind({
  id: 'private-subnet-in-vpc',
  title: 'addresses of the VPC, and a way out through the NAT gateway of its zone if there is one',
  child: { types: ['AWS::EC2::Subnet'] },
  container: { types: ['AWS::EC2::VPC'] },
  options: {},
  rank: 1,
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    return vpc
      ? [
          ...subnetBasics(child, vpc, scope),
          ...privateRouting(child, vpc, natGatewayFor(child, vpc, scope.index), scope),
        ]
      : []
  },
})

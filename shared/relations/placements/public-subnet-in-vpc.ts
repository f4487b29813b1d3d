import { placementKind } from '../relation'
import { subnetBasics, vpcOf } from '../subnet-basics'
import { publicRouting } from '../vpc-routing'

/** https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html */
export const publicSubnetInVpc = placementKind({
  id: 'public-subnet-in-vpc',
  title: 'addresses of the VPC, and a way to and from the internet through its internet gateway',
  child: { types: ['AWS::EC2::Subnet'] },
  container: { types: ['AWS::EC2::VPC'] },
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    return vpc ? [...subnetBasics(child, vpc, scope), ...publicRouting(child, vpc, scope)] : []
  },
})

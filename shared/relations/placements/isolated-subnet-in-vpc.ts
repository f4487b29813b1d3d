import { placementKind } from '../relation'
import { subnetBasics, vpcOf } from '../subnet-basics'
import { privateRouting } from '../vpc-routing'

/** https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html */
export const isolatedSubnetInVpc = placementKind({
  id: 'isolated-subnet-in-vpc',
  title: 'addresses of the VPC, and no way to or from the internet',
  child: { types: ['AWS::EC2::Subnet'] },
  container: { types: ['AWS::EC2::VPC'] },
  options: {},
  rank: -1,
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    return vpc ? [...subnetBasics(child, vpc, scope), ...privateRouting(child, vpc, undefined, scope)] : []
  },
})

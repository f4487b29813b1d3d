import { placementKind } from '../relation'
import { vpcOf } from '../subnet-basics'

/** https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html */
export const networkAclInVpc = placementKind({
  id: 'network-acl-in-vpc',
  title: 'its place in the VPC; lines lead to the subnets it guards',
  child: { types: ['AWS::EC2::NetworkAcl'] },
  container: { types: ['AWS::EC2::VPC'] },
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    return vpc ? [{ do: 'set', resource: child.logicalId, path: 'VpcId', value: scope.ref(vpc) }] : []
  },
})

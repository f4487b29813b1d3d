import { placementKind } from '../relation'
import { vpcOf } from '../subnet-basics'

/** https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html */
export const securityGroupInVpc = placementKind({
  id: 'security-group-in-vpc',
  title: 'its place in the VPC',
  child: { types: ['AWS::EC2::SecurityGroup'] },
  container: { types: ['AWS::EC2::VPC'] },
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    return vpc ? [{ do: 'set', resource: child.logicalId, path: 'VpcId', value: scope.ref(vpc) }] : []
  },
})

import { ownSecurityGroup, subnetsAmong, vpcAround } from '../network-membership'
import { placementKind } from '../relation'
import { waitForWayOut } from '../vpc-routing'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html */
export const ec2InstanceInSubnet = placementKind({
  id: 'ec2-instance-in-subnet',
  title: 'its place in the subnet, and a security group of its own',
  child: { types: ['AWS::EC2::Instance'] },
  container: { types: ['AWS::EC2::Subnet'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const [subnet] = subnetsAmong(containers)
    const vpc = subnet && vpcAround(subnet, scope)
    if (!subnet) return []
    return [
      { do: 'set', resource: child.logicalId, path: 'SubnetId', value: scope.ref(subnet) },
      ...(vpc ? ownSecurityGroup(child, vpc, scope) : []),
      ...waitForWayOut(child.logicalId, subnet, scope),
    ]
  },
})

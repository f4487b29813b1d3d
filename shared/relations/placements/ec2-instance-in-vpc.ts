import { ownSecurityGroup } from '../network-membership'
import { placementKind } from '../relation'
import { subnetsOfKind } from '../spanning'
import { vpcOf } from '../subnet-basics'
import { waitForWayOut } from '../vpc-routing'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html */
export const ec2InstanceInVpc = placementKind({
  id: 'ec2-instance-in-vpc',
  title: 'its place in the first private subnet (or else another one), and a security group of its own',
  child: { types: ['AWS::EC2::Instance'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    const [subnet] = vpc ? subnetsOfKind(vpc, ['private', 'public', 'isolated'], scope) : []
    if (!vpc || !subnet) {
      return [{ do: 'report', severity: 'error', message: `${child.label} needs a subnet in the VPC; there is none` }]
    }
    return [
      { do: 'set', resource: child.logicalId, path: 'SubnetId', value: scope.ref(subnet) },
      ...ownSecurityGroup(child, vpc, scope),
      ...waitForWayOut(child.logicalId, subnet, scope),
    ]
  },
})

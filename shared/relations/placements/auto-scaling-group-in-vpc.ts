import { autoScalingNetwork } from '../auto-scaling-network'
import { placementKind } from '../relation'
import { subnetsOfKind } from '../spanning'
import { vpcOf } from '../subnet-basics'

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-in-vpc.html */
export const autoScalingGroupInVpc = placementKind({
  id: 'auto-scaling-group-in-vpc',
  title: 'servers in the private subnets of all zones, with a security group of their own',
  child: { types: ['AWS::AutoScaling::AutoScalingGroup'] },
  container: { types: ['AWS::EC2::VPC'] },
  question: 'network',
  options: {},
  write: ({ child, containers }, scope) => {
    const vpc = vpcOf(containers)
    const subnets = vpc ? subnetsOfKind(vpc, ['private', 'public', 'isolated'], scope) : []
    if (subnets.length > 0) return autoScalingNetwork(child, subnets, scope)
    return [{ do: 'report', severity: 'error', message: `${child.label} needs a subnet in the VPC; there is none` }]
  },
})

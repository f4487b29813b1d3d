import { autoScalingNetwork } from '../auto-scaling-network'
import { subnetsAmong } from '../network-membership'
import { placementKind } from '../relation'
import { withSiblings } from '../spanning'

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-in-vpc.html */
export const autoScalingGroupInSubnet = placementKind({
  id: 'auto-scaling-group-in-subnet',
  title: 'servers in this subnet and its like in other zones, with a security group of their own',
  child: { types: ['AWS::AutoScaling::AutoScalingGroup'] },
  container: { types: ['AWS::EC2::Subnet'] },
  spans: true,
  question: 'network',
  options: {
    otherZones: {
      control: 'switch',
      label: 'Use subnets of the same kind in other zones',
      default: true,
    },
  },
  write: ({ child, containers, options }, scope) => {
    const drawn = subnetsAmong(containers)
    return autoScalingNetwork(child, options.otherZones ? withSiblings(drawn, scope) : drawn, scope)
  },
})

import { PORT_OPTIONS, portDetail, portTraffic } from '../port-options'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html */
export const ec2InstanceConnectsToEc2Instance = connectionKind({
  id: 'ec2-instance-connects-to-ec2-instance',
  title: 'connects to',
  line: 'network',
  source: { types: ['AWS::EC2::Instance', 'AWS::AutoScaling::AutoScalingGroup'] },
  target: { types: ['AWS::EC2::Instance', 'AWS::AutoScaling::AutoScalingGroup'] },
  rank: 5,
  plain: '{source} may open connections to {target} on this port.',
  options: PORT_OPTIONS,
  detail: portDetail,
  write: ({ source, target, options }) => portTraffic(source, target, options),
})

import { loadBalancerCall } from '../load-balancer-access'

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/introduction.html */
export const ec2InstanceCallsLoadBalancer = loadBalancerCall('ec2-instance-calls-load-balancer', 'AWS::EC2::Instance')

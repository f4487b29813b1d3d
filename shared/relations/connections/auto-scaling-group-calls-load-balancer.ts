import { loadBalancerCall } from '../load-balancer-access'

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/introduction.html */
export const autoScalingGroupCallsLoadBalancer = loadBalancerCall(
  'auto-scaling-group-calls-load-balancer',
  'AWS::AutoScaling::AutoScalingGroup',
)

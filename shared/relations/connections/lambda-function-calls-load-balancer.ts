import { loadBalancerCall } from '../load-balancer-access'

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/introduction.html */
export const lambdaFunctionCallsLoadBalancer = loadBalancerCall(
  'lambda-function-calls-load-balancer',
  'AWS::Lambda::Function',
)

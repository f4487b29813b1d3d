import { isNetworkLoadBalancer } from '../../catalogue/services/networking/load-balancer'
import { ref, sub } from '../../template/intrinsics'
import { forwardTo } from '../load-balancer-listener'
import { FORWARD_OPTIONS } from '../load-balancer-options'
import { connectionKind } from '../relation'

const { path, host, listenerPort, certificate, priority } = FORWARD_OPTIONS

/**
 * The target group waits for the permission, so the permission cannot name it: it names the target groups of this account
 * and region. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
 */
export const loadBalancerInvokesLambdaFunction = connectionKind({
  id: 'load-balancer-invokes-lambda-function',
  title: 'invokes',
  line: 'request',
  source: {
    types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
    when: (node) =>
      node.kind === 'resource' && isNetworkLoadBalancer(node)
        ? 'Only an application load balancer can call a function'
        : undefined,
  },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: '{source} hands each request to {target} and sends its answer back.',
  options: { path, host, listenerPort, certificate, priority },
  detail: (options) => options.path || options.host || undefined,
  write: ({ id, source, target, options }, scope) => {
    const group = scope.generated('targetGroup')
    const filled = { ...options, port: 80, healthCheckPath: '/' }
    return [
      {
        do: 'add',
        slot: 'permission',
        resource: {
          Type: 'AWS::Lambda::Permission',
          Properties: {
            Action: 'lambda:InvokeFunction',
            FunctionName: scope.ref(target),
            Principal: 'elasticloadbalancing.amazonaws.com',
            SourceArn: sub(
              `arn:\${AWS::Partition}:elasticloadbalancing:\${AWS::Region}:\${AWS::AccountId}:targetgroup/*`,
            ),
          },
        },
      },
      {
        do: 'add',
        slot: 'targetGroup',
        resource: {
          Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
          Properties: { TargetType: 'lambda', Targets: [{ Id: scope.arn(target) }] },
        },
      },
      { do: 'wait', resource: group, for: { resource: scope.generated('permission') } },
      ...forwardTo({ balancer: source, connection: id, targetGroup: ref(group), options: filled }, scope),
    ]
  },
})

import { ref } from '../../template/intrinsics'
import { forwardTo } from '../load-balancer-listener'
import { FORWARD_OPTIONS, forwardDetail } from '../load-balancer-options'
import { connectionKind } from '../relation'
import { targetGroup, trafficToTarget } from '../target-group'

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/attach-load-balancer-asg.html */
export const loadBalancerForwardsToAutoScalingGroup = connectionKind({
  id: 'load-balancer-forwards-to-auto-scaling-group',
  title: 'forwards to',
  line: 'request',
  source: { types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'] },
  target: { types: ['AWS::AutoScaling::AutoScalingGroup'] },
  rank: 10,
  plain:
    '{source} spreads visitors over the servers of {target}. A server that does not answer gets no visitors and is replaced.',
  options: FORWARD_OPTIONS,
  detail: forwardDetail,
  write: ({ id, source, target, options }, scope) => {
    const group = ref(scope.generated('targetGroup'))
    return [
      { do: 'add', slot: 'targetGroup', resource: targetGroup(source, target, 'instance', options, scope) },
      ...forwardTo({ balancer: source, connection: id, targetGroup: group, options }, scope),
      { do: 'append', resource: target.logicalId, path: 'TargetGroupARNs', value: group },
      { do: 'default', resource: target.logicalId, path: 'HealthCheckType', value: 'ELB' },
      { do: 'default', resource: target.logicalId, path: 'HealthCheckGracePeriod', value: 300 },
      ...trafficToTarget(source, target, options.port, scope),
    ]
  },
})

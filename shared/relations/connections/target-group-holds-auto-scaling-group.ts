import { connectionKind } from '../relation'
import { portOfTargetGroup, trafficThrough } from '../target-traffic'

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/attach-load-balancer-asg.html */
export const targetGroupHoldsAutoScalingGroup = connectionKind({
  id: 'target-group-holds-auto-scaling-group',
  title: 'holds',
  line: 'manages',
  source: {
    types: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    when: (node) =>
      node.kind === 'resource' && node.properties.TargetType === 'ip'
        ? `${node.label} holds addresses, not servers`
        : undefined,
  },
  target: { types: ['AWS::AutoScaling::AutoScalingGroup'] },
  rank: 10,
  plain: 'Each server of {target} joins {source} when it starts, and leaves it before it stops.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'append', resource: target.logicalId, path: 'TargetGroupARNs', value: scope.ref(source) },
    { do: 'default', resource: target.logicalId, path: 'HealthCheckType', value: 'ELB' },
    { do: 'default', resource: target.logicalId, path: 'HealthCheckGracePeriod', value: 300 },
    ...trafficThrough(source, target, portOfTargetGroup(source), scope),
  ],
})

import { mainContainerOf } from '../../catalogue/owned/ecs-task'
import type { Contribution } from '../contribution'
import { firstListener } from '../load-balancer-listener'
import { connectionKind } from '../relation'
import { trafficThrough } from '../target-traffic'

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html */
export const targetGroupHoldsEcsService = connectionKind({
  id: 'target-group-holds-ecs-service',
  title: 'holds',
  line: 'manages',
  source: {
    types: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    when: (node) =>
      node.kind === 'resource' && node.properties.TargetType !== 'ip'
        ? `${node.label} holds servers; containers need a group of addresses`
        : undefined,
  },
  target: { types: ['AWS::ECS::Service'] },
  rank: 10,
  plain: 'Each container of {target} joins {source} when it starts, and leaves it before it stops.',
  options: {},
  write: ({ source, target }, scope): Contribution[] => {
    const { name, port } = mainContainerOf(target)
    if (port === undefined) {
      const message = `${target.label} listens on no port, so nothing can be forwarded to it`
      return [{ do: 'report', severity: 'error', message }]
    }
    const resource = target.logicalId
    const value = { ContainerName: name, ContainerPort: port, TargetGroupArn: scope.ref(source) }
    // ECS refuses a service whose target group no listener uses yet.
    const listeners = scope.index
      .connectionsOf(source.id)
      .filter((each) => each.target === source.id)
      .flatMap((each) => scope.index.resource(each.source) ?? [])
      .flatMap((balancer) => firstListener(balancer, scope) ?? [])
    return [
      { do: 'append', resource, path: 'LoadBalancers', value },
      { do: 'default', resource, path: 'HealthCheckGracePeriodSeconds', value: 60 },
      ...listeners.map((id): Contribution => ({ do: 'wait', resource, for: { resource: id } })),
      ...trafficThrough(source, target, port, scope),
    ]
  },
})

import { mainContainerOf } from '../../catalogue/owned/ecs-task'
import { ref } from '../../template/intrinsics'
import { forwardTo, waitForListener } from '../load-balancer-listener'
import { FORWARD_OPTIONS } from '../load-balancer-options'
import { connectionKind } from '../relation'
import { targetGroup, trafficToTarget } from '../target-group'

const { path, host, healthCheckPath, listenerPort, certificate, priority } = FORWARD_OPTIONS

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html */
export const loadBalancerForwardsToEcsService = connectionKind({
  id: 'load-balancer-forwards-to-ecs-service',
  title: 'forwards to',
  line: 'request',
  source: { types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'] },
  target: { types: ['AWS::ECS::Service'] },
  rank: 10,
  plain: '{source} spreads visitors over the containers of {target}. One that does not answer is replaced.',
  options: {
    path,
    host,
    healthCheckPath,
    port: {
      control: 'number',
      label: 'Port of the container',
      min: 1,
      max: 65535,
      help: 'Empty: the one the service says.',
    },
    container: { control: 'text', label: 'Container', help: 'Empty: the first of the task.' },
    startTime: {
      control: 'number',
      label: 'Time to start before health checks count',
      unit: 's',
      min: 0,
      max: 2147483647,
      default: 60,
    },
    listenerPort,
    certificate,
    priority,
  },
  detail: (options) => options.path || options.host || (options.port ? `port ${options.port}` : undefined),
  write: ({ id, source, target, options }, scope) => {
    const main = mainContainerOf(target)
    const port = options.port ?? main.port
    if (port === undefined) {
      const message = `${target.label} listens on no port, so nothing can be forwarded to it`
      return [{ do: 'report', severity: 'error', message }]
    }
    const filled = { ...options, port }
    const group = ref(scope.generated('targetGroup'))
    const resource = target.logicalId
    const value = { ContainerName: options.container || main.name, ContainerPort: port, TargetGroupArn: group }
    return [
      { do: 'add', slot: 'targetGroup', resource: targetGroup(source, target, 'ip', filled, scope) },
      ...forwardTo({ balancer: source, connection: id, targetGroup: group, options: filled }, scope),
      { do: 'append', resource, path: 'LoadBalancers', value },
      { do: 'default', resource, path: 'HealthCheckGracePeriodSeconds', value: options.startTime },
      waitForListener(resource, { balancer: source, connection: id, options: filled }, scope),
      ...trafficToTarget(source, target, port, scope),
    ]
  },
})

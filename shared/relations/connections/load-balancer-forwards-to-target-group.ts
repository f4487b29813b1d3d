import { isNetworkLoadBalancer } from '../../catalogue/services/networking/load-balancer'
import { forwardTo } from '../load-balancer-listener'
import { FORWARD_OPTIONS } from '../load-balancer-options'
import { connectionKind } from '../relation'

const { path, host, listenerPort, certificate, priority } = FORWARD_OPTIONS

const OF_CONNECTIONS = ['TCP', 'TLS', 'UDP', 'TCP_UDP']

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html */
export const loadBalancerForwardsToTargetGroup = connectionKind({
  id: 'load-balancer-forwards-to-target-group',
  title: 'forwards to',
  line: 'request',
  source: { types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'] },
  target: { types: ['AWS::ElasticLoadBalancingV2::TargetGroup'] },
  rank: 10,
  plain: '{source} spreads visitors over those in {target} that are well.',
  options: { path, host, listenerPort, certificate, priority },
  detail: (options) => options.path || options.host || undefined,
  refuse: (source, target) => {
    if (source.kind !== 'resource' || target.kind !== 'resource') return undefined
    const network = OF_CONNECTIONS.includes(String(target.properties.Protocol))
    return network === isNetworkLoadBalancer(source)
      ? undefined
      : `${source.label} and ${target.label} do not speak the same protocol`
  },
  write: ({ id, source, target, options }, scope) =>
    forwardTo(
      {
        balancer: source,
        connection: id,
        targetGroup: scope.ref(target),
        options: { ...options, port: 80, healthCheckPath: '/' },
      },
      scope,
    ),
})

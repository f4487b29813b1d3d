import { ref } from '../../template/intrinsics'
import { forwardTo } from '../load-balancer-listener'
import { FORWARD_OPTIONS, type ForwardOptions, forwardDetail } from '../load-balancer-options'
import { connectionKind } from '../relation'
import { targetGroup, trafficToTarget } from '../target-group'

/**
 * Instances that are reached in the same way share a target group.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html
 */
export const loadBalancerForwardsToEc2Instance = connectionKind({
  id: 'load-balancer-forwards-to-ec2-instance',
  title: 'forwards to',
  line: 'request',
  source: { types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'] },
  target: { types: ['AWS::EC2::Instance'] },
  rank: 10,
  plain: '{source} sends visitors on to {target}, as long as it answers, and shares them out among all its servers.',
  options: FORWARD_OPTIONS,
  detail: forwardDetail,
  write: ({ id, source, target, options }, scope) => {
    const slot = `targets${options.port}${wayName(options)}`
    const group = scope.owned(source, slot)
    const sharedRule = `rule${options.port}${wayName(options)}`
    return [
      { do: 'share', owner: source.id, slot, resource: targetGroup(source, target, 'instance', options, scope) },
      {
        do: 'append',
        resource: group,
        path: 'Targets',
        value: { Id: scope.ref(target), Port: options.port },
      },
      ...forwardTo({ balancer: source, connection: id, targetGroup: ref(group), options, sharedRule }, scope),
      ...trafficToTarget(source, target, options.port, scope),
    ]
  },
})

const SIGNS: Readonly<Record<string, string>> = { '*': 'Any', '?': 'One', '.': 'Dot', '-': 'Dash', _: 'Line' }

/** A name for a path and host name, the same for the same ones: `/api/*` gives `ApiAny`. */
function wayName({ host, path }: ForwardOptions): string {
  return `${host}/${path}`
    .replace(/[*?.\-_]/g, (sign) => `/${SIGNS[sign]}/`)
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

import type { ResourceNode } from '../diagram/types'
import type { Contribution } from './contribution'
import { environmentName } from './environment-name'
import { usualPort } from './load-balancer-listener'
import { type ConnectionKind, connectionKind } from './relation'
import type { Scope } from './scope'

/** Traffic to a load balancer on the port it is usually reached on, and its address for the code. */
export function loadBalancerAccess(source: ResourceNode, target: ResourceNode, scope: Scope): Contribution[] {
  return [
    {
      do: 'allow',
      from: { node: source.id },
      to: target.id,
      port: usualPort(target, scope),
      protocol: 'tcp',
    },
    {
      do: 'environment',
      on: source.id,
      name: environmentName(target.logicalId, 'HOST'),
      value: scope.attribute(target, 'DNSName'),
    },
  ]
}

/** The connection kind by which one type of code or server calls a load balancer. */
export function loadBalancerCall(id: string, sourceType: string): ConnectionKind {
  return connectionKind({
    id,
    title: 'calls',
    line: 'request',
    source: { types: [sourceType] },
    target: { types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'] },
    rank: 5,
    plain: '{source} sends requests to {target} and waits for the answers.',
    options: {},
    write: ({ source, target }, scope) => loadBalancerAccess(source, target, scope),
  })
}

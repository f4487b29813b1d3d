import type { ResourceNode } from '../diagram/types'
import type { Contribution } from './contribution'
import type { Scope } from './scope'

/** The port on which a drawn target group reaches its targets; 80 where it says none. */
export function portOfTargetGroup({ properties }: ResourceNode): number {
  return typeof properties.Port === 'number' ? properties.Port : 80
}

/** Traffic to a target from every load balancer that has a line to its target group. */
export function trafficThrough(group: ResourceNode, target: ResourceNode, port: number, scope: Scope): Contribution[] {
  return scope.index
    .connectionsOf(group.id)
    .filter((each) => each.target === group.id && each.kind === 'load-balancer-forwards-to-target-group')
    .map((each) => ({ do: 'allow', from: { node: each.source }, to: target.id, port, protocol: 'tcp' }))
}

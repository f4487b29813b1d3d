import { isNetworkLoadBalancer } from '../catalogue/services/networking/load-balancer'
import type { ResourceNode } from '../diagram/types'
import type { JsonObject } from '../template/json'
import type { TemplateResource } from '../template/types'
import type { Contribution } from './contribution'
import type { ForwardOptions } from './load-balancer-options'
import { vpcAround } from './network-membership'
import type { Scope } from './scope'

/** A target group of servers (`instance`) or of addresses (`ip`) with a health check that fits the load balancer. */
export function targetGroup(
  balancer: ResourceNode,
  target: ResourceNode,
  targetType: 'instance' | 'ip',
  options: ForwardOptions,
  scope: Scope,
): TemplateResource {
  const vpc = vpcAround(balancer, scope) ?? vpcAround(target, scope)
  return {
    Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    Properties: {
      TargetType: targetType,
      ...(vpc && { VpcId: scope.ref(vpc) }),
      Port: options.port,
      ...(isNetworkLoadBalancer(balancer) ? TCP : http(options)),
      TargetGroupAttributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '30' }],
    },
  }
}

const TCP: JsonObject = { Protocol: 'TCP', HealthCheckProtocol: 'TCP', HealthCheckIntervalSeconds: 10 }

function http(options: ForwardOptions): JsonObject {
  return {
    Protocol: 'HTTP',
    HealthCheckPath: options.healthCheckPath || '/',
    HealthCheckIntervalSeconds: 15,
    HealthyThresholdCount: 2,
    Matcher: { HttpCode: '200-399' },
  }
}

/** Traffic from a load balancer to a target; a report where neither lies in a VPC, because target groups belong to one. */
export function trafficToTarget(
  balancer: ResourceNode,
  target: ResourceNode,
  port: number,
  scope: Scope,
): Contribution[] {
  if (!vpcAround(balancer, scope) && !vpcAround(target, scope)) {
    const message = `${balancer.label} and ${target.label} must be in a VPC, so that one can reach the other`
    return [{ do: 'report', severity: 'error', message }]
  }
  return [{ do: 'allow', from: { node: balancer.id }, to: target.id, port, protocol: 'tcp' }]
}

import type { ResourceNode } from '../diagram/types'
import { join } from '../template/intrinsics'
import type { Json } from '../template/json'
import type { Contribution } from './contribution'
import { subnetIds, vpcAround } from './network-membership'
import type { Scope } from './scope'
import { subnetsOfKind } from './spanning'

/** Puts an environment's servers into subnets, and its load balancer into the public ones of the VPC. */
export function beanstalkNetwork(
  environment: ResourceNode,
  subnets: readonly ResourceNode[],
  scope: Scope,
): Contribution[] {
  const vpc = subnets[0] && vpcAround(subnets[0], scope)
  if (!vpc) return []
  const open = subnetsOfKind(vpc, ['public', 'private'], scope)
  const setting = (OptionName: string, Value: Json): Contribution => ({
    do: 'append',
    resource: environment.logicalId,
    path: 'OptionSettings',
    value: { Namespace: 'aws:ec2:vpc', OptionName, Value },
  })
  return [
    setting('VPCId', scope.ref(vpc)),
    setting('Subnets', join(',', subnetIds(subnets, scope))),
    setting('ELBSubnets', join(',', subnetIds(open, scope))),
  ]
}

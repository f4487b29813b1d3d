import type { ResourceNode } from '../diagram/types'
import { ref } from '../template/intrinsics'
import type { Contribution } from './contribution'
import { ownSecurityGroup, subnetIds, vpcAround } from './network-membership'
import type { Scope } from './scope'
import { reportOneZone } from './spanning'

/** What a cache cluster gets from its subnets: a subnet group and a security group of its own. */
export function cacheNetwork(cache: ResourceNode, subnets: readonly ResourceNode[], scope: Scope): Contribution[] {
  const vpc = subnets[0] && vpcAround(subnets[0], scope)
  return [
    {
      do: 'provide',
      slot: 'subnetGroup',
      resource: {
        Type: 'AWS::ElastiCache::SubnetGroup',
        Properties: { Description: `Subnets of ${cache.logicalId}`, SubnetIds: subnetIds(subnets, scope) },
      },
      fills: { resource: cache.logicalId, path: 'CacheSubnetGroupName', value: ref(scope.generated('subnetGroup')) },
    },
    ...(vpc ? ownSecurityGroup(cache, vpc, scope) : []),
    ...(cache.properties.MultiAZEnabled === true
      ? reportOneZone(subnets, cache.label, 'isolated or private', scope)
      : []),
  ]
}

/** What a serverless cache gets from its subnets: an address in each and a security group of its own. */
export function serverlessCacheNetwork(
  cache: ResourceNode,
  subnets: readonly ResourceNode[],
  scope: Scope,
): Contribution[] {
  const vpc = subnets[0] && vpcAround(subnets[0], scope)
  return [
    // ElastiCache takes two or three.
    { do: 'set', resource: cache.logicalId, path: 'SubnetIds', value: subnetIds(subnets.slice(0, 3), scope) },
    ...(vpc ? ownSecurityGroup(cache, vpc, scope) : []),
    ...reportOneZone(subnets, cache.label, 'isolated or private', scope),
  ]
}

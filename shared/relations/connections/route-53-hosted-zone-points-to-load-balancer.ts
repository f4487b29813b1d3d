import { aliasRecords, loadBalancerAlias, NAME_IN_ZONE, nameInZone } from '../alias-record'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-elb-load-balancer.html */
export const route53HostedZonePointsToLoadBalancer = connectionKind({
  id: 'route-53-hosted-zone-points-to-load-balancer',
  title: 'points to',
  line: 'request',
  source: { types: ['AWS::Route53::HostedZone'] },
  target: { types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'] },
  rank: 10,
  plain: 'A name in {source} leads users to {target}.',
  options: { name: NAME_IN_ZONE },
  detail: ({ name }) => name || undefined,
  write: ({ source, target, options }, scope) =>
    aliasRecords(source, nameInZone(source, options.name), loadBalancerAlias(target), scope),
})

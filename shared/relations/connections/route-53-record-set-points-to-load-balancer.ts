import { asAlias, loadBalancerAlias } from '../alias-record'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-elb-load-balancer.html */
export const route53RecordSetPointsToLoadBalancer = connectionKind({
  id: 'route-53-record-set-points-to-load-balancer',
  title: 'points to',
  line: 'request',
  source: { types: ['AWS::Route53::RecordSet'] },
  target: { types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'] },
  rank: 10,
  plain: 'The name of {source} leads users to {target}.',
  options: {},
  write: ({ source, target }) => asAlias(source, loadBalancerAlias(target)),
})

import { isNetworkLoadBalancer } from '../../catalogue/services/networking/load-balancer'
import { connectionKind } from '../relation'
import { REGIONAL_WEB_ACL } from '../web-acl'

/** https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html */
export const wafWebAclProtectsLoadBalancer = connectionKind({
  id: 'waf-web-acl-protects-load-balancer',
  title: 'protects',
  line: 'access',
  source: REGIONAL_WEB_ACL,
  target: {
    types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
    when: (node) =>
      node.kind === 'resource' && isNetworkLoadBalancer(node)
        ? `${node.label} is a network load balancer, which does not look into requests`
        : undefined,
  },
  rank: 10,
  plain: 'Requests to {target} are looked at by {source} first.',
  options: {},
  write: ({ source, target }, scope) => [
    {
      do: 'add',
      slot: 'association',
      resource: {
        Type: 'AWS::WAFv2::WebACLAssociation',
        Properties: { ResourceArn: scope.ref(target), WebACLArn: scope.arn(source) },
      },
    },
  ],
})

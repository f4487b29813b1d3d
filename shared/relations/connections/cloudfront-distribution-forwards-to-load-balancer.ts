import { CLOUDFRONT_POLICIES } from '../../catalogue/cloudfront-policies'
import { isInternetFacing } from '../../catalogue/services/networking/load-balancer'
import type { ResourceNode } from '../../diagram/types'
import type { JsonObject } from '../../template/json'
import { addOrigin, DYNAMIC_BEHAVIOR, ORIGIN_PATH } from '../distribution-origin'
import { usualPort } from '../load-balancer-listener'
import { connectionKind } from '../relation'
import type { Scope } from '../scope'

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html */
export const cloudfrontDistributionForwardsToLoadBalancer = connectionKind({
  id: 'cloudfront-distribution-forwards-to-load-balancer',
  title: 'forwards to',
  line: 'request',
  source: { types: ['AWS::CloudFront::Distribution'] },
  target: {
    types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
    when: (node) =>
      node.kind === 'resource' && !isInternetFacing(node)
        ? `${node.label} is internal, and CloudFront comes from the internet`
        : undefined,
  },
  rank: 10,
  plain: 'What {source} has not cached it asks of {target}.',
  options: {
    path: ORIGIN_PATH,
    protocol: {
      control: 'choice',
      label: 'Asks over',
      default: 'automatic',
      choices: [
        { value: 'automatic', label: 'HTTPS where the load balancer has a certificate' },
        { value: 'https-only', label: 'HTTPS' },
        { value: 'http-only', label: 'plain HTTP' },
      ],
      help: 'With HTTPS, users must ask for a name that is in the load balancer’s certificate.',
    },
  },
  detail: ({ path }) => path || undefined,
  write: ({ id, source, target, options }, scope) =>
    addOrigin(
      {
        distribution: source,
        connection: id,
        target,
        path: options.path,
        properties: {
          DomainName: scope.attribute(target, 'DNSName'),
          CustomOriginConfig: customOrigin(options.protocol, target, scope),
        },
        behavior: { ...DYNAMIC_BEHAVIOR, OriginRequestPolicyId: CLOUDFRONT_POLICIES.allViewer },
      },
      scope,
    ),
})

function customOrigin(protocol: string, balancer: ResourceNode, scope: Scope): JsonObject {
  const secure = protocol === 'automatic' ? usualPort(balancer, scope) === 443 : protocol === 'https-only'
  return secure
    ? { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] }
    : { OriginProtocolPolicy: 'http-only' }
}

import { CLOUDFRONT_POLICIES } from '../../catalogue/cloudfront-policies'
import { sub } from '../../template/intrinsics'
import { addOrigin, DYNAMIC_BEHAVIOR, ORIGIN_PATH } from '../distribution-origin'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api.html */
export const cloudfrontDistributionForwardsToHttpApi = connectionKind({
  id: 'cloudfront-distribution-forwards-to-http-api',
  title: 'forwards to',
  line: 'request',
  source: { types: ['AWS::CloudFront::Distribution'] },
  target: { types: ['AWS::ApiGatewayV2::Api'] },
  rank: 10,
  plain: 'Requests for the chosen paths go through {source} to {target}.',
  options: { path: ORIGIN_PATH },
  detail: ({ path }) => path || undefined,
  write: ({ id, source, target, options }, scope) =>
    addOrigin(
      {
        distribution: source,
        connection: id,
        target,
        path: options.path,
        properties: {
          DomainName: sub(`\${${target.logicalId}}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}`),
          CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
        },
        behavior: { ...DYNAMIC_BEHAVIOR, OriginRequestPolicyId: CLOUDFRONT_POLICIES.allViewerExceptHost },
      },
      scope,
    ),
})

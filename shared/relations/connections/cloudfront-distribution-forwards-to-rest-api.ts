import { CLOUDFRONT_POLICIES } from '../../catalogue/cloudfront-policies'
import { STAGE_SLOT } from '../../catalogue/services/networking/rest-api'
import { sub } from '../../template/intrinsics'
import { addOrigin, DYNAMIC_BEHAVIOR, ORIGIN_PATH } from '../distribution-origin'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-rest-api.html */
export const cloudfrontDistributionForwardsToRestApi = connectionKind({
  id: 'cloudfront-distribution-forwards-to-rest-api',
  title: 'forwards to',
  line: 'request',
  source: { types: ['AWS::CloudFront::Distribution'] },
  target: { types: ['AWS::ApiGateway::RestApi'] },
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
          OriginPath: sub(`/\${${scope.owned(target, STAGE_SLOT)}}`),
          CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
        },
        behavior: { ...DYNAMIC_BEHAVIOR, OriginRequestPolicyId: CLOUDFRONT_POLICIES.allViewerExceptHost },
      },
      scope,
    ),
})

import { connectionKind } from '../relation'
import { CLOUDFRONT_WEB_ACL } from '../web-acl'

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html */
export const wafWebAclProtectsCloudfrontDistribution = connectionKind({
  id: 'waf-web-acl-protects-cloudfront-distribution',
  title: 'protects',
  line: 'access',
  source: CLOUDFRONT_WEB_ACL,
  target: { types: ['AWS::CloudFront::Distribution'] },
  rank: 10,
  plain: 'Requests to {target} are looked at by {source} first, near the user. It must be in us-east-1.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: target.logicalId, path: 'DistributionConfig.WebACLId', value: scope.arn(source) },
  ],
})

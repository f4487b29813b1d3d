import { asAlias, distributionAlias } from '../alias-record'
import { nameOfDistribution } from '../domain-of'
import { recordNameAndZone } from '../record-in-zone'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-cloudfront-distribution.html */
export const route53RecordSetPointsToCloudfrontDistribution = connectionKind({
  id: 'route-53-record-set-points-to-cloudfront-distribution',
  title: 'points to',
  line: 'request',
  source: { types: ['AWS::Route53::RecordSet'] },
  target: { types: ['AWS::CloudFront::Distribution'] },
  rank: 10,
  plain: 'The name of {source} leads users to {target}.',
  options: {},
  write: ({ source, target }, scope) => [
    ...asAlias(source, distributionAlias(target)),
    ...nameOfDistribution(target, recordNameAndZone(source, scope).name, scope),
  ],
})

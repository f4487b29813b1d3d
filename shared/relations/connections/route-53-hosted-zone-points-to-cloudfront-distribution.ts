import { aliasRecords, distributionAlias, NAME_IN_ZONE, nameInZone } from '../alias-record'
import { nameOfDistribution } from '../domain-of'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-cloudfront-distribution.html */
export const route53HostedZonePointsToCloudfrontDistribution = connectionKind({
  id: 'route-53-hosted-zone-points-to-cloudfront-distribution',
  title: 'points to',
  line: 'request',
  source: { types: ['AWS::Route53::HostedZone'] },
  target: { types: ['AWS::CloudFront::Distribution'] },
  rank: 10,
  plain: 'A name in {source} leads users to {target}.',
  options: { name: NAME_IN_ZONE },
  detail: ({ name }) => name || undefined,
  write: ({ source, target, options }, scope) => {
    const name = nameInZone(source, options.name)
    return [...aliasRecords(source, name, distributionAlias(target), scope), ...nameOfDistribution(target, name, scope)]
  },
})

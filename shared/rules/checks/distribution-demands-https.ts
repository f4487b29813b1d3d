import { isJsonObject } from '../../template/json'
import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { CheckedResource, Rule } from '../rule'
import { itemsOf, settingIn, settingOf } from '../settings'

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html */
export const distributionDemandsHttps: Rule = {
  id: 'distribution-demands-https',
  severity: 'warning',
  title: 'A distribution speaks to viewers over HTTPS',
  reason: 'Over plain HTTP anyone on the way can read and change what is sent.',
  source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html',
  check: (context) =>
    context.ofType('AWS::CloudFront::Distribution').flatMap((distribution) =>
      behaviours(distribution)
        .filter((path) => settingOf(distribution, `${path}.ViewerProtocolPolicy`) === 'allow-all')
        .map((path) => ({
          message: `${nameOf(distribution)} also answers over plain HTTP.`,
          where: context.at(distribution, `${path}.ViewerProtocolPolicy`),
          ...offerProperties(context, distribution, 'Lead viewers to HTTPS', {
            [`${path}.ViewerProtocolPolicy`]: 'redirect-to-https',
          }),
        })),
    ),
  fix: applyMending,
}

function behaviours(distribution: CheckedResource): string[] {
  const more = itemsOf(settingOf(distribution, 'DistributionConfig.CacheBehaviors'))
  const paths = more.flatMap((each, index) =>
    isJsonObject(each) ? [`DistributionConfig.CacheBehaviors.${index}`] : [],
  )
  const first = settingIn(distribution.properties, ['DistributionConfig', 'DefaultCacheBehavior'])
  return isJsonObject(first) ? ['DistributionConfig.DefaultCacheBehavior', ...paths] : paths
}

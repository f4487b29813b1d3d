import { isJsonObject } from '../../template/json'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { isOn, itemsOf, settingOf } from '../settings'

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html */
export const namesOfADistributionHaveACertificate: Rule = {
  id: 'names-of-a-distribution-have-a-certificate',
  severity: 'error',
  title: 'A distribution with names of its own has a certificate for them',
  reason: 'CloudFront refuses a name for which it cannot prove who it is. The certificate must lie in us-east-1.',
  source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
  check: (context) =>
    context.ofType('AWS::CloudFront::Distribution').flatMap((distribution) => {
      const [name] = itemsOf(settingOf(distribution, 'DistributionConfig.Aliases'))
      const certificate = settingOf(distribution, 'DistributionConfig.ViewerCertificate')
      const isDefault = isJsonObject(certificate) && isOn(certificate.CloudFrontDefaultCertificate)
      if (name === undefined || (certificate !== undefined && !isDefault)) return []
      return [
        {
          message: `${nameOf(distribution)} has ${typeof name === 'string' ? `the name ${name}` : 'a name of its own'}, but no certificate for it.`,
          where: context.at(distribution, 'DistributionConfig.ViewerCertificate'),
        },
      ]
    }),
}

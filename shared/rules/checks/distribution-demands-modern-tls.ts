import { isJsonObject } from '../../template/json'
import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { isOn, settingOf } from '../settings'

const CERTIFICATE = 'DistributionConfig.ViewerCertificate'
const WANTED = 'TLSv1.2_2021'
const OLD = new Set(['SSLv3', 'TLSv1', 'TLSv1_2016', 'TLSv1.1_2016', 'TLSv1.2_2018', 'TLSv1.2_2019'])

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html */
export const distributionDemandsModernTls: Rule = {
  id: 'distribution-demands-modern-tls',
  severity: 'warning',
  title: 'A distribution with a certificate of its own speaks TLS 1.2 or newer',
  reason: 'Older versions and their ciphers can be broken. Every browser of the last ten years speaks 1.2.',
  source:
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
  check: (context) =>
    context.ofType('AWS::CloudFront::Distribution').flatMap((distribution) => {
      const certificate = settingOf(distribution, CERTIFICATE)
      if (!isJsonObject(certificate) || isOn(certificate.CloudFrontDefaultCertificate)) return []
      const least = settingOf(distribution, `${CERTIFICATE}.MinimumProtocolVersion`) ?? 'TLSv1'
      if (typeof least !== 'string' || !OLD.has(least)) return []
      return [
        {
          message: `${nameOf(distribution)} still speaks ${least}.`,
          where: context.at(distribution, `${CERTIFICATE}.MinimumProtocolVersion`),
          ...offerProperties(context, distribution, `Set it to ${WANTED}`, {
            [`${CERTIFICATE}.MinimumProtocolVersion`]: WANTED,
          }),
        },
      ]
    }),
  fix: applyMending,
}

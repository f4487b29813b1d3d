import type { Contribution } from '../contribution'
import { connectionKind } from '../relation'

const CONFIG = 'DistributionConfig'

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html */
export const acmCertificateSecuresCloudfrontDistribution = connectionKind({
  id: 'acm-certificate-secures-cloudfront-distribution',
  title: 'secures',
  line: 'access',
  source: { types: ['AWS::CertificateManager::Certificate'] },
  target: { types: ['AWS::CloudFront::Distribution'] },
  rank: 10,
  plain: '{target} answers to the name of {source} and proves with it who it is. The certificate must be in us-east-1.',
  options: {},
  write: ({ source, target }, scope) => {
    const resource = target.logicalId
    const name = source.properties.DomainName
    const settings = {
      AcmCertificateArn: scope.ref(source),
      SslSupportMethod: 'sni-only',
      MinimumProtocolVersion: 'TLSv1.2_2021',
    }
    return [
      ...Object.entries(settings).map(
        ([path, value]): Contribution => ({ do: 'set', resource, path: `${CONFIG}.ViewerCertificate.${path}`, value }),
      ),
      ...(typeof name === 'string'
        ? [{ do: 'append', resource, path: `${CONFIG}.Aliases`, value: name } as const]
        : []),
    ]
  },
})

import { nameInZone } from '../alias-record'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html */
export const route53HostedZoneProvesAcmCertificate = connectionKind({
  id: 'route-53-hosted-zone-proves-acm-certificate',
  title: 'proves',
  line: 'access',
  source: { types: ['AWS::Route53::HostedZone'] },
  target: { types: ['AWS::CertificateManager::Certificate'] },
  rank: 10,
  plain:
    'A record in {source} proves that the domain of {target} is yours; it is made by itself and renews it for ever.',
  options: {},
  write: ({ source, target }, scope) => {
    const name = target.properties.DomainName ?? nameInZone(source, '')
    const resource = target.logicalId
    return [
      { do: 'default', resource, path: 'DomainName', value: name },
      {
        do: 'append',
        resource,
        path: 'DomainValidationOptions',
        value: { DomainName: name, HostedZoneId: scope.ref(source) },
      },
    ]
  },
})

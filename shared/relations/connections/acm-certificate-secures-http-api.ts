import { STAGE_SLOT } from '../../catalogue/services/networking/rest-api'
import { ref } from '../../template/intrinsics'
import type { Contribution } from '../contribution'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-custom-domain-names.html */
export const acmCertificateSecuresHttpApi = connectionKind({
  id: 'acm-certificate-secures-http-api',
  title: 'secures',
  line: 'access',
  source: { types: ['AWS::CertificateManager::Certificate'] },
  target: { types: ['AWS::ApiGatewayV2::Api'] },
  rank: 10,
  plain: '{target} answers to the name of {source} and proves with it who it is.',
  options: {},
  write: ({ source, target }, scope): Contribution[] => {
    const named = scope.index
      .connectionsOf(target.id)
      .some((each) => each.kind.startsWith('route-53-') && each.target === target.id)
    // A line from the zone brings the name itself, and takes this certificate for it.
    if (named) return []
    const name = source.properties.DomainName
    if (name === undefined) {
      return [
        {
          do: 'report',
          severity: 'warning',
          message: `${source.label} says no name yet that ${target.label} could have`,
        },
      ]
    }
    const DomainNameConfigurations = [
      { CertificateArn: scope.ref(source), EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' },
    ]
    return [
      {
        do: 'add',
        slot: 'domainName',
        resource: { Type: 'AWS::ApiGatewayV2::DomainName', Properties: { DomainName: name, DomainNameConfigurations } },
      },
      {
        do: 'add',
        slot: 'apiMapping',
        resource: {
          Type: 'AWS::ApiGatewayV2::ApiMapping',
          Properties: {
            ApiId: scope.ref(target),
            DomainName: ref(scope.generated('domainName')),
            Stage: ref(scope.owned(target, STAGE_SLOT)),
          },
        },
      },
    ]
  },
})

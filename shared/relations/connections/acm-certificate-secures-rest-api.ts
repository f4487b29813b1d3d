import { STAGE_SLOT } from '../../catalogue/services/networking/rest-api'
import { ref } from '../../template/intrinsics'
import type { Contribution } from '../contribution'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html */
export const acmCertificateSecuresRestApi = connectionKind({
  id: 'acm-certificate-secures-rest-api',
  title: 'secures',
  line: 'access',
  source: { types: ['AWS::CertificateManager::Certificate'] },
  target: { types: ['AWS::ApiGateway::RestApi'] },
  rank: 10,
  plain: '{target} answers to the name of {source} and proves with it who it is.',
  options: {},
  write: ({ source, target }, scope): Contribution[] => {
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
    return [
      {
        do: 'add',
        slot: 'domainName',
        resource: {
          Type: 'AWS::ApiGateway::DomainName',
          Properties: {
            DomainName: name,
            RegionalCertificateArn: scope.ref(source),
            EndpointConfiguration: { Types: ['REGIONAL'] },
            SecurityPolicy: 'TLS_1_2',
          },
        },
      },
      {
        do: 'add',
        slot: 'pathMapping',
        resource: {
          Type: 'AWS::ApiGateway::BasePathMapping',
          Properties: {
            DomainName: ref(scope.generated('domainName')),
            RestApiId: scope.ref(target),
            Stage: ref(scope.owned(target, STAGE_SLOT)),
          },
        },
      },
    ]
  },
})

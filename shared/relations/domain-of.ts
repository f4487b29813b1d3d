import type { ResourceNode } from '../diagram/types'
import { getAtt, isExpression, ref } from '../template/intrinsics'
import type { Json, JsonObject } from '../template/json'
import { isJsonObject } from '../template/json'
import type { AliasTarget } from './alias-record'
import type { Contribution } from './contribution'
import type { Scope } from './scope'

const CERTIFICATE = 'AWS::CertificateManager::Certificate'

/** The certificate that a line of the diagram gives a node; undefined: none. */
function drawnCertificate(node: ResourceNode, scope: Scope): ResourceNode | undefined {
  return scope.index
    .connectionsOf(node.id)
    .flatMap(({ source }) => scope.index.resource(source) ?? [])
    .find((each) => each.type === CERTIFICATE)
}

/** Lets a distribution answer to a name. CloudFront refuses names that no certificate covers, so then it is only said. */
export function nameOfDistribution(distribution: ResourceNode, name: Json, scope: Scope): Contribution[] {
  const config = distribution.properties.DistributionConfig as JsonObject | undefined
  // Who computes the names from conditions or parameters knows when there is a certificate for them.
  if (isExpression(config?.Aliases)) return []
  const typed = isJsonObject(config?.ViewerCertificate) ? config.ViewerCertificate.AcmCertificateArn : undefined
  if (typed !== undefined || drawnCertificate(distribution, scope)) {
    return [{ do: 'append', resource: distribution.logicalId, path: 'DistributionConfig.Aliases', value: name }]
  }
  const message = `${distribution.label} answers to this name only once it has a certificate for it (from us-east-1)`
  return [{ do: 'report', severity: 'warning', message }]
}

/**
 * Lets an API answer to a name: a domain name with a certificate, a drawn one or one of its own that the zone proves, and
 * the way from the name to the API.
 */
export function nameOfApi(
  api: ResourceNode,
  name: Json,
  zoneId: Json,
  scope: Scope,
): { readonly contributions: Contribution[]; readonly alias: AliasTarget } {
  const drawn = drawnCertificate(api, scope)
  const certificate = ref(drawn ? drawn.logicalId : scope.generated('certificate'))
  const domain = scope.generated('domainName')
  return {
    contributions: [
      ...(drawn ? [] : [ownCertificate(name, zoneId)]),
      { do: 'add', slot: 'domainName', resource: domainName(name, certificate) },
      { do: 'add', slot: 'apiMapping', resource: apiMapping(api, ref(domain), scope) },
    ],
    alias: {
      target: {
        DNSName: getAtt(domain, 'RegionalDomainName'),
        HostedZoneId: getAtt(domain, 'RegionalHostedZoneId'),
      },
      ipv6: false,
    },
  }
}

function ownCertificate(name: Json, zoneId: Json): Contribution {
  return {
    do: 'add',
    slot: 'certificate',
    resource: {
      Type: CERTIFICATE,
      Properties: {
        DomainName: name,
        ValidationMethod: 'DNS',
        DomainValidationOptions: [{ DomainName: name, HostedZoneId: zoneId }],
      },
    },
  }
}

function domainName(name: Json, certificate: Json) {
  const DomainNameConfigurations = [
    { CertificateArn: certificate, EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' },
  ]
  return { Type: 'AWS::ApiGatewayV2::DomainName', Properties: { DomainName: name, DomainNameConfigurations } }
}

function apiMapping(api: ResourceNode, domain: Json, scope: Scope) {
  const stage = ref(scope.owned(api, 'stage'))
  return {
    Type: 'AWS::ApiGatewayV2::ApiMapping',
    Properties: { ApiId: scope.ref(api), DomainName: domain, Stage: stage },
  }
}

import { aliasRecords, NAME_IN_ZONE, nameInZone } from '../alias-record'
import { nameOfApi } from '../domain-of'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-api-gateway.html */
export const route53HostedZonePointsToHttpApi = connectionKind({
  id: 'route-53-hosted-zone-points-to-http-api',
  title: 'points to',
  line: 'request',
  source: { types: ['AWS::Route53::HostedZone'] },
  target: { types: ['AWS::ApiGatewayV2::Api'] },
  rank: 10,
  plain: 'A name in {source} leads users to {target}, over HTTPS with a certificate for that name.',
  options: { name: { ...NAME_IN_ZONE, default: 'api' } },
  detail: ({ name }) => name || undefined,
  write: ({ source, target, options }, scope) => {
    const name = nameInZone(source, options.name)
    const { contributions, alias } = nameOfApi(target, name, scope.ref(source), scope)
    return [...contributions, ...aliasRecords(source, name, alias, scope)]
  },
})

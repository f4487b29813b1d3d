import { asAlias } from '../alias-record'
import { nameOfApi } from '../domain-of'
import { recordNameAndZone } from '../record-in-zone'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-api-gateway.html */
export const route53RecordSetPointsToHttpApi = connectionKind({
  id: 'route-53-record-set-points-to-http-api',
  title: 'points to',
  line: 'request',
  source: { types: ['AWS::Route53::RecordSet'] },
  target: { types: ['AWS::ApiGatewayV2::Api'] },
  rank: 10,
  plain: 'The name of {source} leads users to {target}, over HTTPS with a certificate for that name.',
  options: {},
  write: ({ source, target }, scope) => {
    const { name, zoneId } = recordNameAndZone(source, scope)
    const { contributions, alias } = nameOfApi(target, name, zoneId, scope)
    return [...contributions, ...asAlias(source, alias)]
  },
})

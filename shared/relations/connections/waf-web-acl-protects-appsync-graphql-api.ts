import { connectionKind } from '../relation'
import { REGIONAL_WEB_ACL } from '../web-acl'

/** https://docs.aws.amazon.com/appsync/latest/devguide/WAF-Integration.html */
export const wafWebAclProtectsAppsyncGraphqlApi = connectionKind({
  id: 'waf-web-acl-protects-appsync-graphql-api',
  title: 'protects',
  line: 'access',
  source: REGIONAL_WEB_ACL,
  target: { types: ['AWS::AppSync::GraphQLApi'] },
  rank: 10,
  plain: 'Requests to {target} are looked at by {source} first.',
  options: {},
  write: ({ source, target }, scope) => [
    {
      do: 'add',
      slot: 'association',
      resource: {
        Type: 'AWS::WAFv2::WebACLAssociation',
        Properties: { ResourceArn: scope.arn(target), WebACLArn: scope.arn(source) },
      },
    },
  ],
})

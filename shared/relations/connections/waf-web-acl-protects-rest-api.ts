import { STAGE_SLOT } from '../../catalogue/services/networking/rest-api'
import type { ResourceNode } from '../../diagram/types'
import { sub } from '../../template/intrinsics'
import { connectionKind } from '../relation'
import type { Scope } from '../scope'
import { REGIONAL_WEB_ACL } from '../web-acl'

/** https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html */
export const wafWebAclProtectsRestApi = connectionKind({
  id: 'waf-web-acl-protects-rest-api',
  title: 'protects',
  line: 'access',
  source: REGIONAL_WEB_ACL,
  target: {
    types: ['AWS::ApiGateway::RestApi'],
  },
  rank: 10,
  plain: 'Requests to {target} are looked at by {source} first.',
  options: {},
  write: ({ source, target }, scope) => [
    {
      do: 'add',
      slot: 'association',
      resource: {
        Type: 'AWS::WAFv2::WebACLAssociation',
        Properties: { ResourceArn: stageArn(target, scope), WebACLArn: scope.arn(source) },
      },
    },
  ],
})

function stageArn(api: ResourceNode, scope: Scope) {
  const stage = scope.owned(api, STAGE_SLOT)
  return sub(`arn:\${AWS::Partition}:apigateway:\${AWS::Region}::/restapis/\${${api.logicalId}}/stages/\${${stage}}`)
}

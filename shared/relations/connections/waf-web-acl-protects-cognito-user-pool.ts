import { connectionKind } from '../relation'
import { REGIONAL_WEB_ACL } from '../web-acl'

/** https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html */
export const wafWebAclProtectsCognitoUserPool = connectionKind({
  id: 'waf-web-acl-protects-cognito-user-pool',
  title: 'protects',
  line: 'access',
  source: REGIONAL_WEB_ACL,
  target: {
    types: ['AWS::Cognito::UserPool'],
  },
  rank: 10,
  plain: 'Sign-ins at {target} are looked at by {source} first.',
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

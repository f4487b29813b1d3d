import { CLIENT_SLOT } from '../../catalogue/services/security/cognito-user-pool'
import { ref } from '../../template/intrinsics'
import { AUTHORIZER_SLOT } from '../http-routes'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html */
export const cognitoUserPoolSignsInHttpApi = connectionKind({
  id: 'cognito-user-pool-signs-in-http-api',
  title: 'signs in callers of',
  line: 'access',
  source: { types: ['AWS::Cognito::UserPool'] },
  target: { types: ['AWS::ApiGatewayV2::Api'] },
  rank: 10,
  plain: '{target} only answers callers whom {source} has signed in, unless a line says that anyone may call.',
  options: {},
  write: ({ source, target }, scope) => {
    const first = scope.index
      .connectionsOf(target.id)
      .find((each) => each.kind === 'cognito-user-pool-signs-in-http-api' && each.target === target.id)
    if (first && first.source !== source.id) {
      return [
        {
          do: 'report',
          severity: 'error',
          message: `Another user pool signs in the callers of ${target.label} already`,
        },
      ]
    }
    return [
      {
        do: 'share',
        owner: target.id,
        slot: AUTHORIZER_SLOT,
        resource: {
          Type: 'AWS::ApiGatewayV2::Authorizer',
          Properties: {
            ApiId: scope.ref(target),
            Name: source.logicalId,
            AuthorizerType: 'JWT',
            IdentitySource: ['$request.header.Authorization'],
            JwtConfiguration: {
              Audience: [ref(scope.owned(source, CLIENT_SLOT))],
              Issuer: scope.attribute(source, 'ProviderURL'),
            },
          },
        },
      },
    ]
  },
})

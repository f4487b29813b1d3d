import { AUTHORIZER_SLOT } from '../http-routes'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html */
export const cognitoUserPoolSignsInRestApi = connectionKind({
  id: 'cognito-user-pool-signs-in-rest-api',
  title: 'signs in callers of',
  line: 'access',
  source: { types: ['AWS::Cognito::UserPool'] },
  target: { types: ['AWS::ApiGateway::RestApi'] },
  rank: 10,
  plain: '{target} only answers callers whom {source} has signed in, unless a line says that anyone may call.',
  options: {},
  write: ({ source, target }, scope) => [
    {
      do: 'share',
      owner: target.id,
      slot: AUTHORIZER_SLOT,
      resource: {
        Type: 'AWS::ApiGateway::Authorizer',
        Properties: {
          RestApiId: scope.ref(target),
          Name: 'Users',
          Type: 'COGNITO_USER_POOLS',
          IdentitySource: 'method.request.header.Authorization',
          ProviderARNs: [],
        },
      },
    },
    { do: 'append', resource: scope.owned(target, AUTHORIZER_SLOT), path: 'ProviderARNs', value: scope.arn(source) },
  ],
})

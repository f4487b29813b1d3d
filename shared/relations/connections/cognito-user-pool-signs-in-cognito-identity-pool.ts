import { CLIENT_SLOT } from '../../catalogue/services/security/cognito-user-pool'
import { ref } from '../../template/intrinsics'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-integrating-user-pools-with-identity-pools.html */
export const cognitoUserPoolSignsInCognitoIdentityPool = connectionKind({
  id: 'cognito-user-pool-signs-in-cognito-identity-pool',
  title: 'signs in users of',
  line: 'access',
  source: { types: ['AWS::Cognito::UserPool'] },
  target: { types: ['AWS::Cognito::IdentityPool'] },
  rank: 10,
  plain: 'Whoever {source} has signed in gets the permissions that {target} gives out.',
  options: {},
  write: ({ source, target }, scope) => [
    {
      do: 'append',
      resource: target.logicalId,
      path: 'CognitoIdentityProviders',
      value: {
        ClientId: ref(scope.owned(source, CLIENT_SLOT)),
        ProviderName: scope.attribute(source, 'ProviderName'),
        ServerSideTokenCheck: true,
      },
    },
  ],
})

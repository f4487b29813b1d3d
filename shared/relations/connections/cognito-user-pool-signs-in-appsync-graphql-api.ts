import { ref } from '../../template/intrinsics'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html */
export const cognitoUserPoolSignsInAppsyncGraphqlApi = connectionKind({
  id: 'cognito-user-pool-signs-in-appsync-graphql-api',
  title: 'signs in callers of',
  line: 'access',
  source: { types: ['AWS::Cognito::UserPool'] },
  target: { types: ['AWS::AppSync::GraphQLApi'] },
  rank: 10,
  plain: '{target} only answers callers whom {source} has signed in.',
  options: {},
  write: ({ source, target }, scope) => [
    {
      do: 'set',
      resource: target.logicalId,
      path: 'AuthenticationType',
      value: 'AMAZON_COGNITO_USER_POOLS',
      insteadOf: 'AWS_IAM',
    },
    { do: 'set', resource: target.logicalId, path: 'UserPoolConfig.UserPoolId', value: scope.ref(source) },
    { do: 'default', resource: target.logicalId, path: 'UserPoolConfig.AwsRegion', value: ref('AWS::Region') },
    { do: 'default', resource: target.logicalId, path: 'UserPoolConfig.DefaultAction', value: 'ALLOW' },
  ],
})

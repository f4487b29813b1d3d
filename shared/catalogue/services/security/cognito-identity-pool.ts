import { getAtt, ref } from '../../../template/intrinsics'
import type { JsonObject } from '../../../template/json'
import { describeResource, physicalId } from '../../guide-commands'
import type { OwnedResource, Service } from '../../service'

const ROLES_SLOT = 'roles'

/** Only those whom this pool knows may take the role, and only signed in. */
function trust(pool: string): JsonObject {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: 'cognito-identity.amazonaws.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { 'cognito-identity.amazonaws.com:aud': ref(pool) },
          'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
        },
      },
    ],
  }
}

const roles: OwnedResource = {
  slot: ROLES_SLOT,
  suffix: 'Roles',
  write: ({ node, logicalId }) => ({
    Type: 'AWS::Cognito::IdentityPoolRoleAttachment',
    Properties: { IdentityPoolId: ref(node.logicalId), Roles: { authenticated: getAtt(logicalId('role'), 'Arn') } },
  }),
}

const role: OwnedResource = {
  slot: 'role',
  suffix: 'Role',
  partOf: ROLES_SLOT,
  write: ({ node }) => ({
    Type: 'AWS::IAM::Role',
    Properties: { AssumeRolePolicyDocument: trust(node.logicalId) },
  }),
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-identitypool.html */
export const cognitoIdentityPool: Service = {
  id: 'cognito-identity-pool',
  type: 'AWS::Cognito::IdentityPool',
  label: 'Cognito identity pool',
  short: 'Identity pool',
  category: 'security',
  model: 'SaaS',
  icon: 'cognito',
  keywords: ['federation', 'credentials', 'login', 'guest', 'mobile', 'web identity'],
  purpose: 'Gives signed-in users AWS permissions for a short time.',
  defaults: { AllowUnauthenticatedIdentities: false, AllowClassicFlow: false },
  owned: [roles, role],
  form: [
    { path: 'IdentityPoolName', control: 'text', label: 'Name', help: 'Empty lets CloudFormation choose.' },
    {
      path: 'AllowUnauthenticatedIdentities',
      control: 'switch',
      label: 'Guests too',
      help: 'Gives permissions to people nobody knows; they need a role of their own.',
    },
    {
      path: 'AllowClassicFlow',
      control: 'switch',
      label: 'Classic flow',
      help: 'Lets the app choose the role itself. Not needed by new apps.',
    },
    { path: 'OpenIdConnectProviderARNs', control: 'list', label: 'OpenID Connect providers' },
    { path: 'SamlProviderARNs', control: 'list', label: 'SAML providers' },
  ],
  facts: ({ properties }) => [
    'Cognito',
    properties.AllowUnauthenticatedIdentities === true ? 'with guests' : 'signed in',
  ],
  actsThrough: {
    slot: ROLES_SLOT,
    path: 'Roles.authenticated',
    form: 'arn',
    principal: 'cognito-identity.amazonaws.com',
  },
  guide: {
    value: [
      'Apps reach storage and data directly, without a server in between.',
      'No long-lived keys in an app: permissions end after an hour.',
      'Each user can be held to their own files and records.',
    ],
    uses: ['Uploads from web and mobile apps', 'Devices and kiosks', 'Access for users of another login'],
    cost: 'The pool costs nothing; what its users call is paid as usual.',
    facts: [
      'Trades the token of a login for AWS credentials.',
      'Logins are user pools, Google, Apple, Facebook, OpenID Connect and SAML.',
      'Signed-in users get one role, guests another; rules may choose by what a token says.',
      'Policies may name the user, so that everyone has a folder of their own.',
    ],
    limits: [
      { name: 'Pools', value: '1,000 per region by default' },
      { name: 'Identities', value: 'without limit' },
      { name: 'Credentials', value: 'last 1 hour' },
      { name: 'User pools', value: '50 per identity pool' },
    ],
    responsibility:
      'AWS checks tokens and gives out credentials. Which logins are trusted and what the roles allow is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its roles',
        command: `aws cognito-identity get-identity-pool-roles --identity-pool-id "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html',
  },
}

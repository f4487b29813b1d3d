import { ref } from '../../../template/intrinsics'
import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** The slot of the client by which applications sign users in. */
export const CLIENT_SLOT = 'client'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html */
export const cognitoUserPool: Service = {
  id: 'cognito-user-pool',
  type: 'AWS::Cognito::UserPool',
  label: 'Cognito user pool',
  short: 'User pool',
  category: 'security',
  model: 'SaaS',
  icon: 'cognito',
  keywords: ['login', 'sign in', 'users', 'authentication', 'oauth', 'oidc', 'jwt'],
  purpose: 'Signs the users of an application in.',
  defaults: {
    UsernameAttributes: ['email'],
    AutoVerifiedAttributes: ['email'],
    MfaConfiguration: 'OPTIONAL',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    Policies: {
      PasswordPolicy: {
        MinimumLength: 12,
        RequireLowercase: true,
        RequireUppercase: true,
        RequireNumbers: true,
        RequireSymbols: false,
        TemporaryPasswordValidityDays: 7,
      },
    },
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
    DeletionProtection: 'ACTIVE',
  },
  attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  owned: [
    {
      slot: CLIENT_SLOT,
      suffix: 'Client',
      write: ({ node }) => ({ Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: ref(node.logicalId) } }),
    },
  ],
  ownedDefaults: {
    [CLIENT_SLOT]: {
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    },
  },
  form: [
    { path: 'UserPoolName', control: 'text', label: 'Name', help: 'Empty lets CloudFormation choose.' },
    {
      path: 'MfaConfiguration',
      control: 'choice',
      label: 'Second factor',
      choices: [
        { value: 'OPTIONAL', label: 'for those who want it' },
        { value: 'ON', label: 'for everyone' },
        { value: 'OFF', label: 'for no one' },
      ],
    },
    {
      path: 'Policies.PasswordPolicy.MinimumLength',
      control: 'number',
      label: 'Shortest password',
      unit: 'characters',
      min: 6,
      max: 99,
    },
    {
      path: 'AdminCreateUserConfig.AllowAdminCreateUserOnly',
      control: 'switch',
      label: 'Nobody signs up by themselves',
    },
    {
      path: 'UserPoolTier',
      control: 'choice',
      label: 'Features',
      choices: [
        { value: 'ESSENTIALS', label: 'Essentials' },
        { value: 'LITE', label: 'Lite' },
        { value: 'PLUS', label: 'Plus: protection against stolen passwords' },
      ],
    },
    {
      slot: CLIENT_SLOT,
      path: 'CallbackURLs',
      control: 'list',
      label: 'Addresses after signing in',
      placeholder: 'https://app.example.com/',
    },
    {
      slot: CLIENT_SLOT,
      path: 'AccessTokenValidity',
      control: 'number',
      label: 'Tokens last',
      unit: 'h',
      min: 1,
      max: 24,
    },
    {
      path: 'DeletionProtection',
      control: 'choice',
      label: 'Deletion',
      choices: [
        { value: 'ACTIVE', label: 'refused' },
        { value: 'INACTIVE', label: 'allowed' },
      ],
    },
  ],
  facts: ({ properties }) => [
    'Cognito',
    properties.MfaConfiguration === 'ON' ? 'second factor' : 'e-mail and password',
  ],
  arn: 'Arn',
  guide: {
    value: [
      'Sign-up, sign-in and forgotten passwords need no code of your own.',
      'Passwords are never seen or kept by the application.',
      'Users can come with Google, Apple, or the login of their company.',
      'APIs check the tokens by themselves.',
    ],
    uses: ['Users of web and mobile apps', 'Customers and partners', 'Machines that call an API'],
    cost: 'Paid by users who are active in a month, the first 10,000 free in the smaller tiers. Text messages cost extra.',
    facts: [
      'Gives tokens (JWT) as OpenID Connect and OAuth 2.0 describe.',
      'Functions can be run before sign-up, after sign-in and when tokens are made.',
      'How users sign in cannot be changed later, and users cannot be moved with their passwords.',
      'A client stands for each application that signs users in.',
    ],
    limits: [
      { name: 'Users', value: '40 million per pool by default' },
      { name: 'Clients', value: '1,000 per pool by default' },
      { name: 'Sign-ins', value: '120 per second by default' },
      { name: 'Own attributes', value: '50' },
    ],
    responsibility:
      'AWS keeps users and passwords and signs in. Rules for passwords, second factors and what users may do is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Add a user',
        command: `aws cognito-idp admin-create-user --user-pool-id "${physicalId(node)}" --username someone@example.com`,
      },
      {
        title: 'How many users it has',
        command: `aws cognito-idp describe-user-pool --user-pool-id "${physicalId(node)}" --query UserPool.EstimatedNumberOfUsers`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools.html',
  },
}

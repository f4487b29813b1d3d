import { describeResource, physicalId } from '../../guide-commands'
import { accountRoot } from '../../owned/account-root'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html */
export const iamRole: Service = {
  id: 'iam-role',
  type: 'AWS::IAM::Role',
  label: 'IAM role',
  short: 'Role',
  category: 'security',
  model: 'SaaS',
  icon: 'iam-role',
  keywords: ['permission', 'identity', 'assume', 'access'],
  purpose: 'What a program may do while it works.',
  defaults: { AssumeRolePolicyDocument: { Version: '2012-10-17' }, MaxSessionDuration: 3600 },
  fallbacks: [
    // Someone must be trusted; until a line says who, it is people of the same account who are allowed to take the role.
    {
      path: 'AssumeRolePolicyDocument.Statement',
      value: [
        {
          Effect: 'Allow',
          Principal: { AWS: accountRoot() },
          Action: 'sts:AssumeRole',
          Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
        },
      ],
    },
  ],
  form: [
    {
      path: 'RoleName',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose. A name of your own needs CAPABILITY_NAMED_IAM when deploying.',
      pattern: '[\\w+=,.@-]{1,64}',
    },
    { path: 'Description', control: 'text', label: 'Description' },
    {
      path: 'MaxSessionDuration',
      control: 'number',
      label: 'Longest session',
      unit: 's',
      min: 3600,
      max: 43200,
    },
    { path: 'ManagedPolicyArns', control: 'list', label: 'Managed policies', placeholder: 'arn:aws:iam::aws:policy/…' },
    { path: 'AssumeRolePolicyDocument', control: 'code', language: 'json', label: 'Who may take it' },
    { path: 'Policies', control: 'code', language: 'json', label: 'Policies of its own' },
    { path: 'PermissionsBoundary', control: 'text', label: 'Permissions boundary', placeholder: 'ARN of a policy' },
  ],
  facts: () => ['IAM role'],
  arn: 'Arn',
  plumbing: true,
  guide: {
    value: [
      'Programs need no passwords that could be lost: they get keys that expire by themselves.',
      'Each part of the system may do just what it needs.',
      'Every use is recorded with who took the role.',
    ],
    uses: [
      'Permissions of functions, containers and servers',
      'Access across accounts',
      'Deployments from outside, without stored keys',
    ],
    cost: 'Free.',
    facts: [
      'The trust policy says who may take the role, other policies say what it may do.',
      'Keys of a role last from minutes to hours and are renewed by AWS for services.',
      'A permissions boundary caps what the role can ever be given.',
    ],
    limits: [
      { name: 'Roles', value: '1,000 per account by default' },
      { name: 'Managed policies', value: '10 per role by default, 25 at most' },
      { name: 'Policies of its own', value: '10,240 characters in all' },
      { name: 'Trust policy', value: '2,048 characters by default' },
      { name: 'Session', value: '1 h to 12 h' },
    ],
    responsibility: 'AWS checks each request against the policies. Who is trusted and what is allowed is yours alone.',
    commands: (node) => [
      describeResource(node),
      { title: 'Who may take it', command: `aws iam get-role --role-name "${physicalId(node)}"` },
      { title: 'Its policies', command: `aws iam list-attached-role-policies --role-name "${physicalId(node)}"` },
    ],
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html',
  },
}
